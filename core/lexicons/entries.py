"""The form of the files that hold terms: what their keys are and what they may be."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator

from core.domain.lexicon import Code, Term

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=60)]
"""A key as rows of the store hold it: never reused, so it must be plain."""
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(_[A-Z][A-Za-z]+)?$")]

_CODE = re.compile(r"[A-Za-z0-9]+ \S+")


class Form(BaseModel):
    """A part of a file: a key that is not known is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TermForm(Form):
    """One term: its key, its words and its codes."""

    key: Key
    title: Words
    titles: dict[Language, Words] = {}
    hint: str = ""
    hints: dict[Language, Words] = {}
    codes: tuple[str, ...] = ()
    retired: bool = False

    @field_validator("codes")
    @classmethod
    def _scheme_and_value(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        for text in codes:
            if not _CODE.fullmatch(text):
                raise ValueError(f"{text!r} is no code: write scheme and value, like SCT 42700002")
        return codes

    def term(self) -> Term:
        """The term as the rest of the program knows it."""
        return Term(
            key=self.key,
            title=self.title,
            codes=tuple(Code(*text.split(" ", 1)) for text in self.codes),
            hint=self.hint,
            titles=tuple(sorted(self.titles.items())),
            hints=tuple(sorted(self.hints.items())),
            retired=self.retired,
        )
