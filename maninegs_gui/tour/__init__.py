"""The scripted tour: the same application, driven through its own actions and keys.

``guide`` leads a window; ``steps`` has what is done in each screen, ``route`` its order;
``walk`` takes the steps and notes what was seen, ``report`` writes it down. ``lesions`` chooses
the mass that is tagged, ``opening`` leads to it. ``copying`` makes the workspace that is walked
through, ``pictures`` keeps what the documentation shows.
"""
