"""The losses beside the same losses by broadcasting: pairwise cosines of (n, n, d).

Forward and backward of both losses of IM (the views against each other, each view
against the other modality) on a batch of 1,024 breasts with 128 dimensions. Each form
runs in a process of its own, so that its peak memory over what stood before is its own;
the forms give the same loss. Fails when ours is not 3 times faster and 10 times leaner.
"""

from __future__ import annotations

import json
import subprocess
import sys

BREASTS, DIMENSIONS = 1024, 128
FASTER, LEANER = 3, 10

_CHILD = """
import json, resource, sys, threading, time
import psutil, torch
from torch.nn import functional
from core.training import losses

torch.set_num_threads(1)
form, breasts, dimensions, times = sys.argv[1], *map(int, sys.argv[2:])
generator = torch.Generator().manual_seed(0)
views, other = (
    functional.normalize(torch.randn(n, dimensions, generator=generator), dim=1)
    for n in (2 * breasts, breasts)
)
log_t = torch.tensor(0.2).log()
anchors = torch.arange(2 * breasts)
partners = anchors.roll(breasts)

def cosines(one, two):
    # The leanest broadcast: of unit vectors already. functional.cosine_similarity takes
    # three times the memory, 18 GB here.
    return (one[:, None] * two[None]).sum(dim=2)

def broadcast(views, other, log_t):
    similarity = cosines(views, views) / log_t.exp()
    similarity = similarity.masked_fill(torch.eye(len(views), dtype=torch.bool), -torch.inf)
    found = functional.cross_entropy(similarity, partners)
    sides = []
    for view in views.chunk(2):
        similarity = cosines(view, other) / log_t.exp()
        here = torch.arange(breasts)
        sides.append(functional.cross_entropy(similarity, here) / 2
                     + functional.cross_entropy(similarity.T, here) / 2)
    return found + torch.stack(sides).mean()

def ours(views, other, log_t):
    found = losses.between_views(views, anchors, partners, log_t)
    sides = [losses.between_modalities(view, other, log_t) for view in views.chunk(2)]
    return losses.total(found, [torch.stack(sides).mean()])

def run(count):
    given = [t[:count].clone().requires_grad_() for t in (views, other)] + [
        log_t.clone().requires_grad_()]
    loss = {"ours": ours, "broadcast": broadcast}[form](*given)
    loss.backward()
    return loss.item()

# Warm up whatever is loaded lazily, on little.
small = views[:8].clone().requires_grad_()
functional.cross_entropy(cosines(small, small) @ torch.eye(8), torch.arange(8)).backward()
losses.nt_xent(small[:4], small[4:], log_t).backward()

process = psutil.Process()
before = process.memory_info().rss
peak, done = [before], threading.Event()

def watch():
    while not done.wait(0.001):
        peak[0] = max(peak[0], process.memory_info().rss)

watcher = threading.Thread(target=watch, daemon=True)
watcher.start()
taken = []
for _ in range(times):
    start = time.process_time()
    loss = run(2 * breasts)
    taken.append(time.process_time() - start)
done.set()
watcher.join()
print(json.dumps({"loss": loss, "seconds": min(taken), "bytes": peak[0] - before}))
"""


def _measure(form: str, times: int) -> dict[str, float]:
    arguments = [form, str(BREASTS), str(DIMENSIONS), str(times)]
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, *arguments], check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def bench() -> list[dict[str, object]]:
    """Rows for ``make bench``; raises when a target is missed."""
    ours, theirs = _measure("ours", 10), _measure("broadcast", 2)
    assert abs(ours["loss"] - theirs["loss"]) < 1e-3, "the forms give different losses"
    what = f"losses of IM, forward and backward, {BREASTS:,} breasts, {DIMENSIONS} dimensions"
    faster, leaner = (theirs[name] / ours[name] for name in ("seconds", "bytes"))
    rows: list[dict[str, object]] = [
        {
            "name": f"{what} (target {FASTER} x)",
            "value": ours["seconds"] * 1e3,
            "unit": "ms",
            "baseline": f"cosines by broadcasting: {theirs['seconds'] * 1e3:.4g} ms",
            "ratio": faster,
        },
        {
            "name": f"their peak memory (target {LEANER} x)",
            "value": ours["bytes"] / 2**20,
            "unit": "MiB",
            "baseline": f"cosines by broadcasting: {theirs['bytes'] / 2**20:.4g} MiB",
            "ratio": leaner,
        },
    ]
    assert faster >= FASTER, f"{faster:.1f} x as fast"
    assert leaner >= LEANER, f"{leaner:.1f} x as lean"
    return rows


if __name__ == "__main__":
    for row in bench():
        print(row)
