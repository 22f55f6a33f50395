"""The network has what the loss asks for, and a seam where another modality joins."""

from __future__ import annotations

import pytest
import torch

from core.training import losses
from core.training.config import EncoderConfig, Modalities, Representation, Term, TrainConfig
from core.training.network import Encoder, Network

TINY = EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1))


def test_the_demo_encoder_is_small_and_gives_its_widest_features() -> None:
    encoder = Encoder(EncoderConfig())
    assert encoder(torch.rand(2, 96, 96)).shape == (2, 128)
    assert sum(p.numel() for p in encoder.parameters()) < 1_000_000


def test_all_modalities_come_back_as_unit_embeddings() -> None:
    network = Network(TrainConfig(model=Modalities.IM, encoder=TINY), width=35)
    features = network.encoder(torch.rand(5, 32, 32))
    images, others = network.project(features, {"manifestations": torch.rand(3, 35).round()})
    assert images.shape == (5, 128)
    assert {name: part.shape for name, part in others.items()} == {"manifestations": (3, 128)}
    both = torch.cat((images, others["manifestations"]))
    assert torch.allclose(both.norm(dim=1), torch.ones(8), atol=1e-5)


def test_the_projector_sees_all_modalities_in_one_pass() -> None:
    network = Network(TrainConfig(model=Modalities.IM, encoder=TINY, projection=8), width=35)
    passes: list[int] = []
    network.projector.register_forward_hook(lambda _, given, __: passes.append(len(given[0])))
    network.project(torch.rand(4, 8), {"manifestations": torch.rand(2, 35).round()})
    assert passes == [6]


@pytest.mark.parametrize(
    ("terms", "temperatures", "modalities"),
    [
        ((), {"views"}, set()),
        ((Term.VIEWS, Term.MANIFESTATIONS), {"views", "manifestations"}, {"manifestations"}),
        ((Term.MANIFESTATIONS,), {"manifestations"}, {"manifestations"}),
    ],
)
def test_only_the_terms_of_the_loss_have_modules_and_temperatures(
    terms: tuple[Term, ...], temperatures: set[str], modalities: set[str]
) -> None:
    config = TrainConfig(encoder=TINY, terms=terms, projection=8, temperature=0.2)
    network = Network(config, width=35)
    assert set(network.log_temperatures) == temperatures
    assert set(network.others) == modalities
    assert all(t.exp().item() == pytest.approx(0.2) for t in network.log_temperatures.values())


def test_a_modality_without_an_encoder_is_left_aside() -> None:
    network = Network(TrainConfig(encoder=TINY, projection=8), width=35)
    images, others = network.project(torch.rand(4, 8), {"manifestations": torch.rand(2, 35)})
    assert images.shape == (4, 8)
    assert not others


class ToyText(torch.nn.Module):
    """Reports as rows of word numbers (n, L), to the mean of what each word means."""

    def __init__(self, words: int, size: int) -> None:
        super().__init__()
        self.words = torch.nn.EmbeddingBag(words, size)

    def forward(self, reports: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.words(reports)
        return found


def test_a_text_encoder_joins_at_the_seam_and_learns() -> None:
    torch.manual_seed(0)
    config = TrainConfig(model=Modalities.IM, encoder=TINY, projection=8)
    network = Network(config, width=35, others={"report": ToyText(50, 8)})
    assert set(network.log_temperatures) == {"views", "manifestations", "report"}
    given = {
        "manifestations": torch.rand(4, 35).round(),
        "report": torch.randint(50, (4, 6)),
    }
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-2)
    pixels = torch.rand(8, 32, 32)
    seen = []
    for _ in range(40):
        images, others = network.project(network.encoder(pixels), given)
        loss = losses.between_modalities(
            images[:4], others["report"], network.log_temperatures["report"]
        )
        seen.append(loss.item())
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch's own
        optimiser.step()
    assert seen[-1] < 0.6 * seen[0]
    # What is kept of the network has no place for it.
    assert not any("report" in name for name in network.encoder.state_dict())


@pytest.mark.parametrize(
    ("kept", "size"), [(Representation.FEATURES, 8), (Representation.EMBEDDING, 32)]
)
def test_the_representation_is_the_one_that_was_chosen(kept: Representation, size: int) -> None:
    network = Network(TrainConfig(encoder=TINY, representation=kept, projection=32), 35).eval()
    vectors = network.represent(torch.rand(3, 32, 32))
    assert vectors.shape == (3, size)
    assert torch.allclose(vectors.norm(dim=1), torch.ones(3), atol=1e-5)


def test_the_maximum_of_the_map_may_stand_beside_its_average() -> None:
    config = TINY.model_copy(update={"pool": "both"})
    network = Network(TrainConfig(encoder=config, projection=8), 35).eval()
    images = torch.rand(2, 32, 32)
    features = network.encoder(images)
    assert features.shape == (2, 16)
    assert (features[:, 8:] >= features[:, :8]).all()
    assert network.represent(images).shape == (2, network.dimensions)


def test_without_the_stems_pool_the_maps_are_twice_as_fine() -> None:
    fine = Encoder(TINY.model_copy(update={"stem_pool": False}))
    coarse = Encoder(TINY)
    images = torch.rand(1, 1, 32, 32)
    shapes = [e.net(images).last_hidden_state.shape[-1] for e in (fine, coarse)]
    assert shapes == [8, 4]
