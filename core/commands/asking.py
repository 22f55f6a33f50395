"""What ``similar`` is asked on the command line, and its answer in words and as values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from core.commands.common import Context
from core.domain.errors import WrongUsage
from core.domain.study import BreastId, ImageId
from core.retrieval.asking import FACETS, Ask, Means, Refinement

if TYPE_CHECKING:
    from core.retrieval.facts import CaseDetails
    from core.retrieval.service import Cases
    from core.retrieval.values import Result

OWN = "own"
_VIEWS = ("CC", "MLO")
Details = Mapping[BreastId, "CaseDetails"]


def means(*, exam: bool, view: str, tags: str) -> Means:
    """By what is looked for."""
    if sum((exam, bool(view), bool(tags))) > 1:
        raise WrongUsage("--exam, --view and --tags exclude each other: give one of them.")
    if view and view not in _VIEWS:
        raise WrongUsage(f"There is no view {view} to compare: give CC or MLO.")
    return Means.EXAM if exam else Means.VIEW if view else Means.TAGS if tags else Means.BREAST


def terms(text: str) -> frozenset[tuple[str, str]]:
    """Tags as ``GROUP=VALUE,GROUP=VALUE``."""
    found = set()
    for part in text.split(","):
        group, _, value = part.partition("=")
        if not (group.strip() and value.strip()):
            raise WrongUsage(f"--tags {part} is no tag: write GROUP=VALUE, separated by commas.")
        found.add((group.strip(), value.strip()))
    return frozenset(found)


def ask(cases: Cases, breast: BreastId, wanted: Means, view: str, tags: str) -> Ask:
    """The question about a breast of the store."""
    image = None
    if wanted is Means.VIEW:
        row = cases.row(breast)
        found = int(cases.gallery.views[row, _VIEWS.index(view)])
        if found < 0:
            raise WrongUsage(f"Breast {breast} has no {view} view to compare: give the other one.")
        image = ImageId(found)
    chosen = terms(tags) if wanted is Means.TAGS and tags != OWN else frozenset()
    return Ask(wanted, breast, image, terms=chosen)


def refinement(
    facets: Sequence[str], weights: Sequence[str], *, image: float, more: Sequence[int],
    less: Sequence[int], proven_only: bool, k: int,
) -> Refinement:  # fmt: skip
    """From the options; a :class:`WrongUsage` says which of them cannot be."""
    chosen: dict[str, frozenset[str]] = {}
    days: dict[str, date] = {}
    for text in facets:
        name, _, value = text.partition("=")
        if name in ("since", "until"):
            try:
                days[name] = date.fromisoformat(value)
            except ValueError:
                raise WrongUsage(f"{value} is no date: write it as 2024-01-31.") from None
        elif name not in FACETS or not value:
            raise WrongUsage(
                f"--facet {text} cannot be: write FACET=VALUE with one of {', '.join(FACETS)}."
            )
        else:
            chosen[name] = chosen.get(name, frozenset()) | frozenset(value.split(","))
    return Refinement(
        proven_only=proven_only, facets=chosen, since=days.get("since"), until=days.get("until"),
        image=image, groups=dict(_weight(text) for text in weights),
        more=tuple(BreastId(one) for one in more), less=tuple(BreastId(one) for one in less), k=k,
    )  # fmt: skip


def _weight(text: str) -> tuple[str, float]:
    group, _, value = text.partition("=")
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not group or not 0.0 <= number <= 1.0:
        raise WrongUsage(f"--weight {text} cannot be: write GROUP=NUMBER with 0 to 1.")
    return group, number


def check(cases: Cases, asked: Refinement) -> None:
    """Refuse groups and breasts that are not there, rather than pass them over."""
    from core.retrieval.weigh import known_groups

    there = known_groups(cases.facts.lexicon)
    for group in asked.groups:
        if group not in there:
            raise WrongUsage(f"There is no group {group}: give one of {', '.join(sorted(there))}.")
    for breast in (*asked.more, *asked.less):
        cases.row(breast)


def details(context: Context, found: Result) -> Details:
    """What is shown of the hits beside their numbers."""
    from core.retrieval import facts

    with context.store.read() as reading:
        return facts.details(reading, (hit.breast for hit in found.hits))


def document(found: Result, shown: Details) -> dict[str, Any]:
    """The answer as JSON values (docs/cli.md)."""

    def rounded(number: float | None, digits: int = 6) -> float | None:
        return None if number is None else round(number, digits)

    return {
        "hits": [
            {
                "breast": hit.breast,
                "patient": shown[hit.breast].patient_key,
                "laterality": shown[hit.breast].side.value,
                "distance": rounded(hit.distance),
                "image_distance": rounded(hit.image_distance),
                "tag_distance": rounded(hit.tag_distance),
                "closer": rounded(hit.closer, 4),
                "close": hit.close,
                "pathology": hit.pathology.value if hit.pathology else None,
                "agree": list(hit.explanation.agree),
                "differ": list(hit.explanation.differ),
                "missing": list(hit.explanation.missing),
                "added": list(hit.explanation.added),
            }
            for hit in found.hits
            if hit.breast in shown
        ],
        "among": found.among,
        "counts": {name: dict(values) for name, values in found.counts.items()},
        "limit": round(found.limit, 4),
        "learned": found.learned,
        "close": found.close,
    }


def say(out: Console, found: Result, shown: Details) -> None:
    """The answer as a table."""
    table = Table("breast", "patient", "side", "distance", "closer pairs", "pathology", "agree")
    table.columns[1].no_wrap = table.columns[5].no_wrap = True
    for hit in found.hits:
        one = shown.get(hit.breast)
        if one is None:
            continue
        table.add_row(
            str(hit.breast), one.patient_key, one.side.value, f"{hit.distance or 0.0:.4f}",
            f"{hit.closer or 0.0:.1%}", hit.pathology.value if hit.pathology else "",
            "; ".join(hit.explanation.agree),
        )  # fmt: skip
    out.print(table)
    source = "learned from validation patients" if found.learned else "not learned here"
    if not found.close:
        out.print(
            f"No close case: none is among the closest {found.limit:.1%} of pairs ({source})."
        )
    out.print(f"Among {found.among} breasts of other patients.")
