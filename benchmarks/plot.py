"""Bars as a small SVG that reads in light and dark, on a page or alone."""

from collections.abc import Sequence
from html import escape

_ROW, _LEFT, _BAR, _RIGHT, _TOP = 26, 230, 320, 90, 34


def bars(title: str, rows: Sequence[tuple[str, float, str]], whole: float = 1.0, mark: float | None = None) -> str:
    """One bar a row: its name, its length (of `whole`), and what stands behind it. `mark` draws a line: the target."""
    height, width = _TOP + _ROW * len(rows) + 14, _LEFT + _BAR + _RIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(title)}" font-family="system-ui, sans-serif" font-size="13">',
        f'<rect width="{width}" height="{height}" rx="10" fill="#fbfaf7"/>',
        f'<text x="14" y="22" font-weight="650" fill="#1d2327">{escape(title)}</text>',
    ]
    for place, (name, value, said) in enumerate(rows):
        top = _TOP + place * _ROW
        long = _BAR * min(max(value / whole, 0.0), 1.0)
        parts += [
            f'<text x="{_LEFT - 10}" y="{top + 16}" text-anchor="end" fill="#3d474f">{escape(name)}</text>',
            f'<rect x="{_LEFT}" y="{top + 4}" width="{_BAR}" height="16" rx="3" fill="#e9e6df"/>',
            f'<rect x="{_LEFT}" y="{top + 4}" width="{long:.1f}" height="16" rx="3" fill="#1668b8"/>',
            f'<text x="{_LEFT + _BAR + 8}" y="{top + 16}" fill="#1d2327">{escape(said)}</text>',
        ]
    if mark is not None:
        at = _LEFT + _BAR * mark / whole
        parts.append(
            f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP}" y2="{height - 10}" stroke="#c9251d" '
            'stroke-dasharray="3 3"/>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"
