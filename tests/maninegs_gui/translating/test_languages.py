"""The language is chosen, switched and spoken; the core's sentences are matched as patterns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from core.domain.errors import Cancelled, StoreFull, WorldError
from core.settings import Settings
from maninegs_gui import languages, theme
from maninegs_gui.actions import TABLE, title
from maninegs_gui.app import application
from maninegs_gui.sentences import HOLE, Catalogue
from tests.support.translating import linguist
from tests.support.translating.__main__ import place


@pytest.fixture
def qt() -> Iterator[QApplication]:
    """An application that speaks English again afterwards."""
    made = application()
    before = QLocale()
    yield made
    languages.switch(made, languages.ENGLISH)
    QLocale.setDefault(before)


def test_a_setting_chooses_the_language(qt: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", "zh_CN")
    assert languages.install(qt, settings) == "zh_CN"
    assert languages.present() == "zh_CN"
    assert [title(one) for one in TABLE if one.id == "case.quit"] == ["退出"]
    assert QLocale().name() == "zh_CN"


def test_without_a_setting_it_is_the_computers() -> None:
    assert languages.of_locale(QLocale("zh_CN")) == "zh_CN"
    assert languages.of_locale(QLocale("zh_SG")) == "zh_CN"
    assert languages.of_locale(QLocale("en_AU")) == "en"
    # Traditional characters are another script: English is better than the wrong one.
    assert languages.of_locale(QLocale("zh_TW")) == "en"
    assert languages.of_locale(QLocale("de_DE")) == "en"


def test_qts_own_buttons_follow(qt: QApplication) -> None:
    here = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (here / "qtbase_zh_CN.qm").is_file()
    languages.switch(qt, "zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_it_is_switched_back(qt: QApplication) -> None:
    languages.switch(qt, "zh_CN")
    languages.switch(qt, "en")
    assert QCoreApplication.translate("actions", "Quit") == "Quit"
    assert languages.sentence("The restore") == "The restore"


def test_an_unknown_language_is_english(qt: QApplication) -> None:
    assert languages.switch(qt, "xx") == "en"


def test_errors_are_said_in_the_language(qt: QApplication) -> None:
    languages.switch(qt, "zh_CN")
    full = StoreFull("The disk is full, nothing was saved: free space.")
    assert languages.said(full) == "磁盘已满，未保存任何内容：请释放空间。"
    assert languages.said(Cancelled("The restore")) == "恢复已取消；此前完成的内容保留。"
    assert languages.said(ValueError("x")) == ""
    assert languages.said(WorldError("Nobody ever wrote this.")) == "Nobody ever wrote this."


def test_a_family_for_chinese_is_in_the_font(qt: QApplication) -> None:
    theme.apply(qt)
    assert theme.HAN in qt.font().families()


def test_several_sentences_are_said_one_by_one() -> None:
    catalogue = Catalogue({"One fell.": "一个倒了。", "{0} rose.": "{0} 起来了。"})
    assert catalogue.say("One fell. Ann rose.") == "一个倒了。Ann 起来了。"
    assert catalogue.say("One fell. Nobody knows. Ann rose.") == (
        "一个倒了。Nobody knows. Ann 起来了。"
    )


def test_a_hole_may_hold_a_sentence_or_a_list() -> None:
    catalogue = Catalogue({"{0} It is left out.": "{0}已略去。", "{0} is late.": "{0} 晚了。",
                           "Of {0}.": "关于{0}。", "oval": "卵圆形", "round": "圆形"})  # fmt: skip
    assert catalogue.say("Bus is late. It is left out.") == "Bus 晚了。已略去。"
    assert catalogue.say("Of oval, round.") == "关于卵圆形、圆形。"
    assert catalogue.say("Of oval, Ann.") == "关于oval, Ann。"


def test_the_most_literal_pattern_wins() -> None:
    catalogue = Catalogue(
        {"The {0} is gone.": "{0}没了。", "The run {0} is gone.": "训练 {0} 没了。"}
    )
    assert catalogue.say("The run 7 is gone.") == "训练 7 没了。"


PATTERNS = sorted(
    (text.source, said)
    for text, said in linguist.read(place("core", "zh_CN")).items()
    if HOLE.search(text.source)
)
FILLS = st.sampled_from(["7", "/srv/data/x.dcm", "qzx", "3.5", "Müller_17", "王芳", "a.b"])


@given(st.sampled_from(PATTERNS), st.lists(FILLS, min_size=12, max_size=12, unique=False))
def test_each_pattern_is_found_again_with_its_holes_filled(
    pair: tuple[str, str], fills: list[str]
) -> None:
    source, said = pair
    english = HOLE.sub(lambda hole: fills[int(hole.group(1))], source)
    catalogue = _chinese()
    found = catalogue.say(english)
    assert found != english or said == source or not any(one >= "\u4e00" for one in said)
    # Another pattern may say it, but nothing that was filled in is lost unless it is dropped.
    for number in {int(one) for one in HOLE.findall(said)}:
        assert fills[number] in found


def _chinese() -> Catalogue:
    if not _KEPT:
        texts = {text.source: said for text, said in linguist.read(place("core", "zh_CN")).items()}
        _KEPT.append(Catalogue(texts))
    return _KEPT[0]


_KEPT: list[Catalogue] = []
