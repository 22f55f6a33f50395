"""What is looked for and done in the panel of similar cases, before and after the assessment."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from core.domain.study import BreastId
from core.retrieval.asking import Means
from maninegs_gui.explore.screen import MapScreen
from maninegs_gui.reading import Reading
from maninegs_gui.similar.card import CaseCard
from tests.e2e.screen_words import on_screen, said
from tests.e2e.twenty_hands import Fingers

TELLS = re.compile(
    r"malignan|benign|not proven|\d\s*%|^(not close: )?closer than|most alike", re.IGNORECASE
)
"""Words that only a machine's answer or pathology would bring into these places."""


class Acts:
    """The panel as a reader uses it; every answer is noted."""

    report: dict[str, Any]

    def __init__(self, reading: Reading, hands: Fingers) -> None:
        self.reading, self.hands = reading, hands
        self.session, self.similar = reading.session, reading.similar
        self._once: set[str] = set()

    def once(self, name: str) -> None:
        """A picture of the first time that something happens."""
        if name not in self._once:
            self._once.add(name)
            self.hands.picture(name)

    # Before the assessment.

    def see_nothing_told(self) -> None:
        """No word of pathology and no percentage in what belongs to the machine."""
        window = self.reading.window
        texts = said(self.similar, self.reading.worklist, window.statusBar())
        told = [text for text in texts if TELLS.search(text)]
        assert not told, f"told before the assessment: {told}"
        assert not self.similar.revealed
        assert not self.similar.opinion.isVisible(), "an opinion before the assessment"

    def see_nothing(self, breast: BreastId) -> None:
        """The panel says to read first, and nothing else of the machine is there."""
        self.hands.until(
            lambda: (
                (material := self.similar.conversation.material) is not None
                and material.standing.breast == breast
                and "Read first" in self.similar.empty.text
            ),
            "the panel to say that she reads first",
        )
        assert not self.similar.cards
        self.see_nothing_told()

    def see_masked(self, number: int) -> list[int]:
        """Look at similar cases before the assessment: in the order of their ids."""
        hands, similar = self.hands, self.similar
        hands.press("f3", "s")
        self.answered()
        self.see_nothing_told()
        found = [int(card.case.breast) for card in similar.cards]
        assert found == sorted(found), "an order that tells"
        self.nobody_herself()
        for card in similar.cards:
            assert card.case.outcome is None
            assert not card.case.likeness
            assert not card.case.parts
        if number == 0:
            hands.picture("masked")
            hands.press("shift+h")
            assert not similar.heating.maps, "heat before the assessment"
            hands.until(lambda: "Which part is alike" in on_screen(), "why there is no heat yet")
            hands.press("ctrl+d")
        return found

    def look_at_hidden_map(self) -> None:
        """The map of somebody who has assessed nothing tells nothing of pathology."""
        hands, page = self.hands, self.reading.map
        hands.press("shift+f5")
        hands.until(lambda: page.isVisible() and page.content.chart is not None, "the map", 180)
        for key in ("pathology", "type"):
            self.colour(page.content, key)
            told = [text for text in said(page) if TELLS.search(text)]
            assert not told, f"the map tells {told}"
        hands.picture("map-hidden")
        hands.press("f6")

    def colour(self, screen: MapScreen, key: str) -> None:
        """Choose what colours the map."""
        place = screen.painting.choice.findData(key)
        assert place >= 0, f"no colour by {key}"
        if screen.painting.choice.currentIndex() != place:
            self.hands.choose(screen.painting.choice, place)
        self.hands.until(
            lambda: screen.shown.paint is not None and screen.shown.paint.key == key,
            f"the colours by {key}",
        )

    # After it.

    def answered(self) -> None:
        """Wait for an answer to what is asked now, shown with all its pictures."""
        similar = self.similar
        self.hands.until(
            lambda: (
                similar.answer is not None
                and (similar.cards or "No close case" in similar.empty.text)
                and not similar.refine._pause.isActive()
                and not similar._stale.isActive()
            ),
            "an answer",
        )
        if not similar.cards:
            self.once("no-close-case")

    def see_all(self, breast: BreastId | None) -> dict[str, Any]:
        """Pathology and an opinion that is qualified, or its reason to be silent."""
        hands, similar = self.hands, self.similar
        hands.until(
            lambda: (
                similar.revealed
                and similar.answer is not None
                and similar.answer.standing.breast == breast
                and similar.spoken
                and similar.opinion.isVisible()
            ),
            "pathology and opinion after the assessment",
            180,
        )
        self.answered()
        self.nobody_herself()
        text = similar.opinion.text
        for card in similar.cards:
            assert card.case.outcome is not None, "an unproven case among the proven"
            assert card.case.outcome.value in " ".join(said(card)).lower()
        above = None
        if "No opinion:" not in text:
            assert re.search(r"between [\d.,<>]+\s*% and [\d.,<>]+\s*%", text), text
            assert re.search(r"among \d+ proven breasts", text), text
            assert ("Above the site" in text) != ("Below the site" in text), text
            above = "Above the site" in text
        return {
            "opinion": text,
            "above": above,
            "hits": [int(card.case.breast) for card in similar.cards],
            "outcomes": [card.case.outcome.value for card in similar.cards],
        }

    def nobody_herself(self) -> None:
        """The patient who is open is never among her similar cases."""
        rows = self.reading.worklist.model.rows
        own = next((row.patient_key for row in rows if row.exam == self.session.exam), None)
        if own is not None and self.similar.answer is not None:
            if self.similar.answer.standing.breast is None:
                return
            for card in self.similar.cards:
                assert not card.case.title.startswith(f"{own} "), "the patient herself is a hit"

    def hits(self) -> list[int]:
        """What is found now."""
        return [int(card.case.breast) for card in self.similar.cards]

    def reset(self) -> None:
        """Take everything back that narrows and weighs."""
        before = self.similar.answer
        self.hands.press("f3", "ctrl+shift+x")
        self.hands.until(lambda: self.similar.answer is not before, "the reset")
        self.answered()

    def narrow(self) -> dict[str, Any]:
        """By one value of a facet: as many as the chip said, and only such."""
        hands, similar = self.hands, self.similar
        first = self.hits()
        hands.press("f3", "shift+r")
        hands.until(similar.refine.proven.hasFocus, "the refine bar")
        chips = similar.refine.facets["type"].chips
        key, chip = max(chips.items(), key=lambda pair: _count(pair[1]))
        promised = _count(chip)
        before = similar.answer
        hands.use(chip, "space")
        hands.until(lambda: similar.answer is not before, "the narrowed answer")
        self.answered()
        self.nobody_herself()
        assert similar.answer is not None
        found = {
            "value": key, "promised": promised, "among": similar.answer.among,
            "hits": self.hits(), "first": first,
        }  # fmt: skip
        hands.picture("refined")
        self.reset()
        assert self.hits() == first, "a reset does not lead back"
        hands.use(similar.refine.fold.head, "space")
        return found

    def take_back(self) -> dict[str, Any]:
        """An assessment that is taken back hides everything again; done again, it is back."""
        hands, similar = self.hands, self.similar
        hands.press("f3", "ctrl+z")
        hands.until(lambda: not similar.revealed, "everything to be hidden again")
        panel = self.reading.findings
        hands.until(
            lambda: panel.contents is not None and panel.contents.assessment is None, "the undo"
        )
        self.see_nothing_told()
        hands.press("ctrl+y")
        self.see_all(self.session.breast)
        return {}

    def weigh(self) -> dict[str, Any]:
        """Images alone against tags alone."""
        hands, similar = self.hands, self.similar
        hands.press("f3", "shift+r")
        hands.until(similar.refine.proven.hasFocus, "the refine bar")
        slider = similar.refine.weights.image
        if not slider.isVisible():
            return {"tagged": False}
        found: dict[str, Any] = {"tagged": True}
        for name, key in (("images", "end"), ("tags", "home")):
            before = similar.answer
            hands.use(slider, key)
            hands.until(lambda before=before: similar.answer is not before, f"{name} alone")
            self.answered()
            self.nobody_herself()
            found[name] = self.hits()
        self.reset()
        hands.use(similar.refine.fold.head, "space")
        return found

    def more_like_this(self) -> dict[str, Any]:
        """More of one hit, less of another, then neither."""
        hands, similar = self.hands, self.similar
        if len(similar.cards) < 2:
            return {"hits": 0}
        first = self.hits()
        more = similar.cards[0]
        wanted = int(more.case.breast)
        before = similar.answer
        hands.use(more.more, "space")
        hands.until(lambda: similar.answer is not before, "more like this")
        self.answered()
        self.nobody_herself()
        nearer = self.hits()
        card = self.card(similar.cards[-1])
        unwanted = int(card.case.breast)
        before = similar.answer
        hands.use(card.less, "space")
        hands.until(lambda: similar.answer is not before, "less like this")
        self.answered()
        self.nobody_herself()
        farther = self.hits()
        self.reset()
        return {
            "first": first, "wanted": wanted, "more": nearer, "unwanted": unwanted,
            "less": farther, "after": self.hits(),
        }  # fmt: skip

    def card(self, card: CaseCard) -> CaseCard:
        """A card, brought into sight."""
        self.similar._bring(card)
        return card

    def ask_by(self, means: Means) -> None:
        """Choose by what is looked for, from the list."""
        head = self.similar.head
        place = next(
            place
            for place, offer in enumerate(head._offers)
            if offer.ask is not None and offer.ask.means is means
        )
        self.hands.choose(head.means, place)
        self.means(means)

    def means(self, means: Means) -> None:
        """Wait for an answer by these means."""
        similar = self.similar
        self.hands.until(
            lambda: (
                (ask := similar.conversation.ask) is not None
                and ask.means is means
                and (material := similar.conversation.material) is not None
                and material.core.ask is ask
                and similar.answer is not None
                and similar.answer.standing is material.standing
            ),
            f"the answer by {means.value}",
            120,
        )
        self.answered()
        self.nobody_herself()

    def by_view(self) -> dict[str, Any]:
        """By one view."""
        self.ask_by(Means.VIEW)
        return {"hits": self.hits(), "head": self.similar.head.text}

    def by_tags(self) -> dict[str, Any]:
        """By the tags alone."""
        self.ask_by(Means.TAGS)
        cards = self.similar.cards
        agree = [bool(card.case.agree) for card in cards]
        return {"hits": self.hits(), "agree": agree, "head": self.similar.head.text}

    def by_finding(self) -> dict[str, Any]:
        """By the finding, which is marked: its region is looked for too."""
        self.ask_by(Means.FINDING)
        return {"hits": self.hits(), "head": self.similar.head.text, "said": said(self.similar)}

    def by_region(self) -> dict[str, Any]:
        """By a box that is drawn with the keys."""
        hands = self.hands
        hands.press("f3", "ctrl+shift+f")
        tools = self.reading.viewer.tools
        hands.until(lambda: tools.searches, "the tool that draws a region")
        hands.press("left", "enter", *["shift+right"] * 3, *["shift+down"] * 3, "enter")
        self.means(Means.REGION)
        hands.picture("region")
        found = {"hits": self.hits(), "said": said(self.similar)}
        self.ask_by(Means.BREAST)
        return found

    def compare(self) -> dict[str, Any]:
        """Step through hits, pin them, four beside the open breast."""
        hands, similar = self.hands, self.similar
        hands.press("f3")
        if len(similar.cards) < 4:
            return {"beside": 0}
        hands.press("shift+pgdown")
        hands.until(lambda: len(self.session.compare) == 1, "the first hit beside")
        self.shown_beside()
        hands.picture("beside")
        for number in range(3):
            hands.press("shift+p")
            hands.until(lambda number=number: len(similar.beside.pinned) == number + 1, "the pin")
            hands.press("shift+pgdown")
            hands.until(
                lambda number=number: len(self.session.compare) == number + 2, "one more beside"
            )
        self.shown_beside()
        count = len(self.session.compare)
        hands.picture("four")
        hands.press("shift+pgup")
        hands.press("esc")
        hands.until(lambda: not self.session.compare, "the comparison to close")
        return {"beside": count}

    def shown_beside(self) -> None:
        """Wait until the images of the other cases are there."""
        viewer = self.reading.viewer
        self.hands.until(lambda: viewer.loading == 0, "the images beside", 120)

    def heat(self) -> dict[str, Any]:
        """Which part is alike: on, following a step, off."""
        hands, similar = self.hands, self.similar
        hands.press("f3")
        if len(similar.cards) < 2:
            return {"maps": 0}
        hands.press("shift+pgdown")
        hands.until(lambda: self.session.compare, "a hit beside")
        hands.press("shift+h")
        hands.until(lambda: similar.heating.maps, "where they are alike", 120)
        first = dict(similar.heating.maps)
        own = {image.id for card in similar.cards for image in card.case.images}
        self.shown_beside()
        hands.picture("heat")
        hands.press("shift+pgdown")
        hands.until(
            lambda: similar.heating.maps and set(similar.heating.maps) != set(first),
            "the heat of the next hit",
        )
        followed = dict(similar.heating.maps)
        hands.press("shift+h")
        hands.until(lambda: not similar.heating.maps, "the heat to go")
        hands.press("esc")
        return {
            "maps": len(first), "followed": len(followed),
            "asked": len(set(first) - own),
        }  # fmt: skip

    def teach(self) -> dict[str, Any]:
        """Keep a hit to teach from."""
        hands, similar = self.hands, self.similar
        if not similar.cards:
            return {"kept": None}
        hands.press("f3", "shift+pgdown")
        hands.until(lambda: self.session.compare, "a hit beside")
        kept = similar.beside.current
        assert kept is not None
        hands.press("shift+s")
        card = similar.list.card_of(kept)
        assert card is not None
        hands.until(card.keep.isChecked, "the case to be kept")
        hands.press("esc")
        return {"kept": int(kept)}

    def look_up(self, path: Path) -> dict[str, Any]:
        """Drop a file on the window; an answer, or a reason why there is none."""
        similar = self.similar
        self.hands.drop(path)
        self.hands.until(
            lambda: (
                (ask := similar.conversation.ask) is not None
                and ask.path == path
                and "Looking for" not in (similar.empty.text if similar.empty.isVisible() else "")
            ),
            f"an answer about {path.name}",
            120,
        )
        assert not similar.revealed, "a stranger's file shows pathology"
        told = [text for text in said(similar) if TELLS.search(text)]
        assert not told, f"told of a file that nobody assessed: {told}"
        assert similar.cards or similar.empty.isVisible()
        self.once("file")
        return {
            "hits": len(similar.cards),
            "sentence": similar.empty.text if similar.empty.isVisible() else similar._note.text(),
            "head": similar.head.text,
        }


def _count(chip: Any) -> int:
    """The number on a chip."""
    return int(re.sub(r"\D", "", chip.accessibleName().rsplit(",", 1)[-1]))
