"""The manifestation sampler: hard negatives by rule, before any image is read.

The six steps of ``manineg-method.md``, each numbered where it happens, and the
variants of :class:`~core.training.options.SamplerConfig`. Plain-Python references that
the tests hold this against are in ``tests/support/slow_sampler.py``.
"""

from core.training.sampler.draws import ManifestationSampler
from core.training.sampler.gaussian import distance_table, mean_distance, mu_at

__all__ = ["ManifestationSampler", "distance_table", "mean_distance", "mu_at"]
