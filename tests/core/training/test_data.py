"""A breast is used for what it has, and a batch is laid out as the losses expect."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.dataset.snapshot import Snapshot, Split
from core.domain.errors import NotEnoughData
from core.domain.manifestation import unpack
from core.training.config import EncoderConfig, Negatives, SamplerConfig, Term, TrainConfig
from core.training.data import Batch, Pairs, rows_of_views, to_unit
from core.training.network import Network
from core.training.step import Objective, contrastive
from tests.support.slow_losses import modality_term, view_term
from tests.support.snapshots import small_snapshot

CPU = torch.device("cpu")
BOTH = (Term.VIEWS, Term.MANIFESTATIONS)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def gaps() -> Snapshot:
    """A small snapshot in which every fifth breast lacks CC and every fourth MLO."""
    data = small_snapshot()
    views = data.views.copy()
    views[::5, 0] = -1
    views[3::4, 1] = -1
    views[15] = -1
    return replace(data, views=views)


def config(*terms: Term, **sampling: object) -> TrainConfig:
    return TrainConfig(
        encoder=EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1)),
        projection=8,
        size=32,
        batch=8,
        terms=terms,
        sampler=SamplerConfig(**sampling),  # type: ignore[arg-type]  # by name
    )


def test_every_tagged_breast_with_a_view_takes_part() -> None:
    data = gaps()
    pairs = Pairs(data, Split.TRAIN, 32)
    expected = [
        row
        for row in range(len(data))
        if data.tagged[row] and data.split[row] == Split.TRAIN and (data.views[row] >= 0).any()
    ]
    assert pairs.rows.tolist() == expected
    assert not pairs.present.all(axis=1).all()


def test_a_batch_has_the_cc_views_that_there_are_and_then_the_mlo_views() -> None:
    data = gaps()
    pairs = Pairs(data, Split.TRAIN, 32)
    chosen = np.array([4, 0, 9, 2, 7])
    batch = pairs.batch(chosen, CPU)
    wanted = [
        data.views[pairs.rows[c], view]
        for view in range(2)
        for c in chosen
        if data.views[pairs.rows[c], view] >= 0
    ]
    assert pairs.rows_of(chosen).tolist() == wanted
    assert torch.equal(batch.pixels, to_unit(torch.from_numpy(data.pixels[wanted]), 32))
    assert torch.equal(batch.present, torch.from_numpy(data.views[pairs.rows[chosen]] >= 0))
    bits = unpack(data.manifestations[pairs.rows[chosen]], data.width)
    assert torch.equal(batch.bits, torch.from_numpy(bits.astype(np.float32)))
    again = pairs.make(chosen, batch.pixels)
    assert all(torch.equal(getattr(again, name), getattr(batch, name)) for name in ("bits", "keep"))


def test_rows_of_views_count_what_is_there() -> None:
    present = torch.tensor([[True, True], [False, True], [True, False]])
    assert rows_of_views(present).tolist() == [[0, 2], [-1, 3], [1, -1]]


def test_the_first_breast_of_a_vector_is_the_first_that_has_the_view() -> None:
    data = small_snapshot()
    same = np.repeat(data.manifestations[:1], len(data), axis=0)
    views = data.views.copy()
    views[2, 0] = -1
    pairs = Pairs(replace(data, manifestations=same, views=views), Split.TRAIN, 32)
    chosen = np.searchsorted(pairs.rows, [2, 3, 4])
    assert pairs.batch(chosen, CPU).keep.tolist() == [[False, True], [True, False], [False, False]]


def _slow(network: Network, features: torch.Tensor, batch: Batch, objective: Objective) -> float:
    """The loss of a batch from its embeddings, breast by breast."""
    images, others = network.project(features, batch.others)
    keys = [(b, v) for v in (0, 1) for b in range(len(batch)) if batch.present[b, v]]
    names = ("CC", "MLO")
    views = {(b, names[v]): z.double() for (b, v), z in zip(keys, images, strict=True)}
    log_t = network.log_temperatures
    loss = 0.0
    if Term.VIEWS in objective.terms:
        loss += view_term(views, log_t["views"].double(), objective.reweighted).item()
    if Term.MANIFESTATIONS in objective.terms:
        other = dict(enumerate(others["manifestations"].double()))
        vectors = [tuple(row) for row in batch.bits.tolist()]
        sides = [
            modality_term(
                {b: z for (b, v), z in views.items() if v == name},
                other,
                vectors,
                log_t["manifestations"].double(),
            ).item()
            for name in names
        ]
        loss += sum(sides) / 2
    return loss


@pytest.mark.parametrize("terms", [BOTH, (Term.VIEWS,), (Term.MANIFESTATIONS,)])
@pytest.mark.parametrize("negatives", [Negatives.RANDOM, Negatives.REWEIGHTED])
def test_any_subset_of_the_terms_agrees_with_the_slow_losses(
    terms: tuple[Term, ...], negatives: Negatives
) -> None:
    settings = config(*terms, negatives=negatives)
    pairs = Pairs(gaps(), Split.TRAIN, 32)
    torch.manual_seed(0)
    network = Network(settings, pairs.batch(np.arange(2), CPU).bits.shape[1]).eval()
    batch = pairs.batch(np.arange(12), CPU)
    features = torch.randn(len(batch.pixels), network.encoder.dimensions)
    objective = Objective.of(settings)
    assert objective.terms == terms
    assert (objective.reweighted == (0.1, 1.0)) is (negatives is Negatives.REWEIGHTED)
    with torch.no_grad():
        fast = contrastive(network, features, batch, objective).item()
        assert fast == pytest.approx(_slow(network, features, batch, objective), rel=1e-4)


def test_a_further_modality_adds_one_term_at_the_one_seam() -> None:
    settings = config(*BOTH)
    pairs = Pairs(gaps(), Split.TRAIN, 32)
    torch.manual_seed(0)
    network = Network(settings, 35)
    network.others["reports"] = torch.nn.Linear(6, settings.projection)
    network.log_temperatures["reports"] = torch.nn.Parameter(torch.tensor(-1.0))
    network.eval()
    batch = pairs.batch(np.arange(12), CPU)
    features = torch.randn(len(batch.pixels), network.encoder.dimensions)
    objective = Objective.of(settings)
    with torch.no_grad():
        without = contrastive(network, features, batch, objective)
        more = replace(batch, more={"reports": torch.randn(12, 6)})
        with_reports = contrastive(network, features, more, objective)
    assert without != with_reports
    network.train()
    contrastive(network, features, more, objective).backward()
    assert network.others["reports"].weight.grad.abs().sum() > 0
    assert network.log_temperatures["reports"].grad != 0


def test_a_batch_that_has_nothing_for_a_term_leaves_it_out() -> None:
    data = small_snapshot()
    views = data.views.copy()
    views[:, 1] = -1
    pairs = Pairs(replace(data, views=views), Split.TRAIN, 32)
    settings = config(*BOTH)
    network = Network(settings, data.width)
    batch = pairs.batch(np.arange(6), CPU)
    features = torch.randn(6, network.encoder.dimensions, requires_grad=True)
    with_views = contrastive(network.eval(), features, batch, Objective(BOTH))
    only = contrastive(network, features, batch, Objective((Term.MANIFESTATIONS,)))
    assert torch.isfinite(with_views)
    assert with_views == only
    nothing = contrastive(Network(config(Term.VIEWS), data.width), features, batch, Objective())
    assert nothing.item() == 0
    nothing.backward()
    assert (features.grad == 0).all()


def test_a_run_whose_terms_have_nothing_is_refused_before_it_starts() -> None:
    data = small_snapshot()
    views = data.views.copy()
    views[::2, 1] = -1
    views[1::2, 0] = -1
    pairs = Pairs(replace(data, views=views), Split.TRAIN, 32)
    with pytest.raises(NotEnoughData, match="both views"):
        pairs.sampler(config(Term.VIEWS), 0)
    assert pairs.sampler(config(*BOTH), 0)


def test_a_batch_in_half_precision_has_the_losses_of_full_precision() -> None:
    settings = config(*BOTH)
    pairs = Pairs(gaps(), Split.TRAIN, 32)
    torch.manual_seed(1)
    network = Network(settings, 35).eval()
    with torch.no_grad():
        network.log_temperatures["views"].fill_(-3.0)
    batch = pairs.batch(np.arange(12), CPU)
    features = torch.randn(len(batch.pixels), network.encoder.dimensions)
    images, others = network.project(features, batch.others)
    given = type("Given", (), {"log_temperatures": network.log_temperatures})()
    given.project = lambda *_: (images, others)
    plain = contrastive(given, features, batch, Objective(BOTH))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert contrastive(given, features, batch, Objective(BOTH)) == plain
