"""What runs over nights: the state of each link, what is due, what changed.

Decisions:
    2026-11-22: the outcome of one fetch and the state of a link over nights are two things, because
    most bad link checkers mix them; only evidence of absence, over days, makes a link dead.
    2026-11-22: a wall neither counts against a link nor for it, because it tells how we asked.
    2026-11-22: an alert goes out when a confirmed state begins or ends, and for nothing else, because
    a desk that is told of every wall and every hiccup stops reading.
"""
