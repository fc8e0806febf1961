"""Logistic regression by Newton's method, Platt scaling and the usual scores, in plain Python."""

from collections.abc import Sequence
from math import exp, log, sqrt

Row = Sequence[float]


def fit_logistic(
    rows: list[Row], labels: list[bool], *, penalty: float, steps: int = 7, is_balanced: bool = True
) -> list[float]:
    """Fit weights (the bias comes first), the classes weighed alike, with an L2 penalty on all but the bias."""
    width = len(rows[0]) + 1
    weights = [0.0] * width
    positives = sum(labels)
    share = {True: 1.0, False: 1.0}
    if is_balanced:
        share = {True: len(labels) / (2 * positives), False: len(labels) / (2 * (len(labels) - positives))}
    for _ in range(steps):
        gradient = [0.0] * width
        hessian = [[0.0] * width for _ in range(width)]
        for row, label in zip(rows, labels, strict=True):
            _accumulate([1.0, *row], label, share[label], weights, gradient, hessian)
        for i in range(1, width):
            gradient[i] += penalty * weights[i]
            hessian[i][i] += penalty
        step = _solve(hessian, gradient)
        weights = [weight - delta for weight, delta in zip(weights, step, strict=True)]
        if max(abs(delta) for delta in step) < 1e-6:
            break
    return weights


def _accumulate(
    row: list[float], label: bool, share: float, weights: list[float], gradient: list[float], hessian: list[list[float]]
) -> None:
    chance = sigmoid(sum(w * x for w, x in zip(weights, row, strict=True)))
    error = share * (chance - label)
    curve = share * chance * (1 - chance)
    for i, value in enumerate(row):
        if value:
            gradient[i] += error * value
            scaled = curve * value
            line = hessian[i]
            for j in range(i + 1):
                line[j] += scaled * row[j]


def _solve(lower: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive system given by its lower triangle (Cholesky)."""
    size = len(right)
    factor = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = lower[i][j] - sum(factor[i][k] * factor[j][k] for k in range(j))
            factor[i][j] = sqrt(max(rest, 1e-9)) if i == j else rest / factor[j][j]
    forward = [0.0] * size
    for i in range(size):
        forward[i] = (right[i] - sum(factor[i][k] * forward[k] for k in range(i))) / factor[i][i]
    solution = [0.0] * size
    for i in reversed(range(size)):
        solution[i] = (forward[i] - sum(factor[k][i] * solution[k] for k in range(i + 1, size))) / factor[i][i]
    return solution


def sigmoid(score: float) -> float:
    """Give the logistic function, safe at both ends."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def standardize(rows: list[Row]) -> tuple[list[Row], list[float], list[float]]:
    """Give the rows with mean 0 and deviation 1 in each column, the means and the deviations."""
    count = len(rows)
    means = [sum(column) / count for column in zip(*rows, strict=True)]
    deviations = [
        sqrt(sum((x - mean) ** 2 for x in column) / count) or 1.0
        for column, mean in zip(zip(*rows, strict=True), means, strict=True)
    ]
    scaled: list[Row] = [[(x - m) / d for x, m, d in zip(row, means, deviations, strict=True)] for row in rows]
    return scaled, means, deviations


def auroc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Give the chance that a supported claim scores above another one; ties count half."""
    ordered = sorted(zip(scores, labels, strict=True))
    positives = sum(labels)
    rank_sum, index = 0.0, 0
    while index < len(ordered):
        tie = index
        while tie < len(ordered) and ordered[tie][0] == ordered[index][0]:
            tie += 1
        rank_sum += (index + tie + 1) / 2 * sum(label for _, label in ordered[index:tie])
        index = tie
    return (rank_sum - positives * (positives + 1) / 2) / (positives * (len(ordered) - positives))


def balanced_accuracy(answers: Sequence[bool], labels: Sequence[bool]) -> float:
    """Give the mean of the shares of right answers among supported and among other claims."""
    right = {True: 0, False: 0}
    count = {True: 0, False: 0}
    for answer, label in zip(answers, labels, strict=True):
        count[label] += 1
        right[label] += answer == label
    return sum(right[side] / count[side] for side in (True, False) if count[side]) / sum(1 for n in count.values() if n)


def calibration_error(chances: Sequence[float], labels: Sequence[bool], bins: int = 10) -> float:
    """Give the expected calibration error over equally wide bins."""
    error = 0.0
    for step in range(bins):
        inside = [
            (c, y) for c, y in zip(chances, labels, strict=True) if step <= c * bins < step + 1 + (step == bins - 1)
        ]
        if inside:
            error += abs(sum(c for c, _ in inside) - sum(y for _, y in inside))
    return error / len(chances)


def log_loss(chances: Sequence[float], labels: Sequence[bool]) -> float:
    """Give the mean negative log likelihood."""
    return -sum(log(max(1e-9, c if y else 1 - c)) for c, y in zip(chances, labels, strict=True)) / len(chances)
