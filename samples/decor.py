"""What surrounds the text of papers: logos, stamps, signatures, portraits, bar codes. All of it abstract."""

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from samples.sheet import MM, Color, Sheet

INKS: tuple[Color, ...] = ((0.1, 0.15, 0.5), (0.08, 0.1, 0.35), (0.1, 0.1, 0.12), (0.35, 0.1, 0.4))
HOUSE: tuple[Color, ...] = (
    (0.05, 0.2, 0.45),
    (0.65, 0.1, 0.15),
    (0.0, 0.42, 0.36),
    (0.85, 0.35, 0.05),
    (0.3, 0.15, 0.45),
    (0.1, 0.1, 0.1),
    (0.0, 0.45, 0.65),
    (0.5, 0.05, 0.3),
)


def paler(color: Color, by: float = 0.85) -> Color:
    """Mixed with white."""
    return tuple(c + (1 - c) * by for c in color)  # type: ignore[return-value]  # three in, three out


def logo(sheet: Sheet, rng: Random, x: float, y: float, size: float, color: Color) -> None:
    """One of six abstract marks."""
    kind = rng.randrange(6)
    if kind == 0:
        sheet.circle(x + size / 2, y + size / 2, size / 2, fill=color)
        sheet.circle(x + size * 0.62, y + size * 0.42, size / 3.4, fill=(1, 1, 1))
    elif kind == 1:
        for i in range(3):
            sheet.box(
                x + i * size / 3,
                y + size * (0.5 - i * 0.22),
                size / 4,
                size * (0.5 + i * 0.22),
                fill=paler(color, i * 0.25),
            )
    elif kind == 2:
        sheet.box(x, y, size, size, fill=color, radius=size / 6)
        sheet.line(x + size * 0.2, y + size * 0.75, x + size * 0.5, y + size * 0.25, (1, 1, 1), size * 0.25)
        sheet.line(x + size * 0.5, y + size * 0.25, x + size * 0.8, y + size * 0.75, (1, 1, 1), size * 0.25)
    elif kind == 3:
        for r in (0.5, 0.36, 0.22):
            sheet.circle(x + size / 2, y + size / 2, size * r, stroke=color, width=size * 0.15)
    elif kind == 4:
        for i in range(9):
            shade = paler(color, rng.choice((0, 0.3, 0.6)))
            sheet.box(x + i % 3 * size / 3, y + i // 3 * size / 3, size / 3.4, size / 3.4, fill=shade)
    else:
        for i in range(7):
            a = math.pi * 2 * i / 7
            at = (x + size / 2, y + size / 2)
            sheet.line(*at, at[0] + math.cos(a) * size / 2, at[1] + math.sin(a) * size / 2, color, size * 0.2)


def stamp(sheet: Sheet, rng: Random, x: float, y: float, text: str, middle: str = "", radius: float = 14) -> None:
    """A round rubber stamp, slightly turned, its text along the rim."""
    color = rng.choice(((0.15, 0.2, 0.6), (0.6, 0.15, 0.2), (0.25, 0.15, 0.5)))
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeAlpha(0.75)
    canvas.setFillAlpha(0.75)
    for r in (radius, radius * 0.66):
        sheet.circle(x, y, r, stroke=color, width=0.9)
    begin = rng.uniform(0.2, 0.6)
    step = min(0.2, 5.6 / max(1, len(text)))
    for i, letter in enumerate(text.upper()):
        a = math.pi - begin - i * step + 1.2
        sheet.text(
            x + math.cos(a) * radius * 0.76,
            y - math.sin(a) * radius * 0.76,
            letter,
            radius * 0.5,
            color=color,
            align="center",
            turn=math.degrees(a) - 90,
            bold=True,
        )
    if middle:
        sheet.text(
            x, y + 1.2, middle, radius * 0.55, color=color, align="center", turn=rng.uniform(-14, 14), fit=radius * 1.2
        )
    else:
        logo(sheet, rng, x - radius * 0.25, y - radius * 0.25, radius * 0.5, color)
    canvas.restoreState()


def signature(sheet: Sheet, rng: Random, x: float, y: float, width: float = 38) -> None:
    """A pen's run: a few joined curves in ink."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*rng.choice(INKS))
    canvas.setLineWidth(rng.uniform(0.8, 1.5))
    path = canvas.beginPath()
    steps = rng.randint(5, 9)
    px, py = x, y
    path.moveTo(px * MM, (sheet.height - py) * MM)
    for i in range(steps):
        nx = x + width * (i + 1) / steps + rng.uniform(-3, 3)
        ny = y + rng.uniform(-6, 5) * (1 - i / steps * 0.6)
        c = (px + rng.uniform(-4, 9), py - rng.uniform(-9, 12), nx - rng.uniform(-4, 9), ny + rng.uniform(-8, 10))
        path.curveTo(
            c[0] * MM,
            (sheet.height - c[1]) * MM,
            c[2] * MM,
            (sheet.height - c[3]) * MM,
            nx * MM,
            (sheet.height - ny) * MM,
        )
        px, py = nx, ny
    canvas.drawPath(path)
    canvas.restoreState()


def portrait(sheet: Sheet, rng: Random, x: float, y: float, w: float, h: float, *, gray: bool = False) -> None:
    """The place of a photograph: a bust of a few soft shapes, nobody's face."""
    wide, tall = 240, round(240 * h / w)
    back = rng.choice(((214, 220, 228), (228, 228, 224), (200, 210, 222)))
    skin = rng.choice(((238, 204, 178), (205, 160, 122), (150, 104, 74), (112, 76, 54), (226, 186, 150)))
    hair = rng.choice(((30, 26, 24), (64, 42, 30), (22, 20, 26), (96, 66, 44)))
    coat = rng.choice(((44, 54, 84), (90, 36, 40), (40, 80, 70), (60, 60, 64), (196, 190, 180)))
    picture = Image.new("RGB", (wide, tall), back)
    pen = ImageDraw.Draw(picture)
    mid, top = wide / 2, tall * 0.16
    pen.ellipse((mid - wide * 0.3, top - 8, mid + wide * 0.3, top + tall * rng.choice((0.36, 0.5, 0.62))), fill=hair)
    pen.ellipse((wide * 0.06, tall * 0.72, wide * 0.94, tall * 1.4), fill=coat)
    pen.rectangle((mid - wide * 0.1, tall * 0.55, mid + wide * 0.1, tall * 0.78), fill=skin)
    pen.ellipse((mid - wide * 0.22, top + tall * 0.04, mid + wide * 0.22, top + tall * 0.5), fill=skin)
    pen.pieslice((mid - wide * 0.25, top - tall * 0.03, mid + wide * 0.25, top + tall * 0.3), 180, 360, fill=hair)
    for side in (-1, 1):
        pen.ellipse(
            (mid + side * wide * 0.1 - 7, top + tall * 0.24, mid + side * wide * 0.1 + 7, top + tall * 0.26),
            fill=(40, 30, 28),
        )
    pen.arc((mid - 18, top + tall * 0.33, mid + 18, top + tall * 0.4), 20, 160, fill=(140, 70, 66), width=5)
    picture = picture.filter(ImageFilter.GaussianBlur(2.2))
    sheet.image(x, y, w, h, picture.convert("L").convert("RGB") if gray else picture)


def guilloche(sheet: Sheet, rng: Random, x: float, y: float, w: float, h: float, color: Color) -> None:
    """Fine security lines, pale enough to print on."""
    canvas = sheet.canvas
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(x * MM, (sheet.height - y - h) * MM, w * MM, h * MM)
    canvas.clipPath(frame, stroke=0, fill=0)
    large = h > 150  # on a whole page the lines are further from the text in tone
    canvas.setStrokeColorRGB(*paler(color, 0.8 if large else 0.62))
    canvas.setLineWidth(0.15 if large else 0.18)
    waves, tall = rng.uniform(2, 5), rng.uniform(4, 9)
    for i in range(-8, int(h / 1.6) + 8):
        path = canvas.beginPath()
        for k in range(61):
            px = x + w * k / 60
            py = (
                y
                + i * 1.6
                + tall * math.sin(waves * math.pi * k / 60 + i * (0.05 if large else 0.21)) * math.cos(k / 17)
            )
            (path.lineTo if k else path.moveTo)(px * MM, (sheet.height - py) * MM)
        canvas.drawPath(path)
    canvas.restoreState()


def barcode(sheet: Sheet, rng: Random, x: float, y: float, w: float, h: float) -> None:
    """Bars that mean nothing."""
    at = x
    while at < x + w - 1.2:
        wide = rng.choice((0.25, 0.5, 0.75))
        sheet.box(at, y, wide, h, fill=(0, 0, 0))
        at += wide + rng.choice((0.25, 0.5, 0.75))


def matrix(sheet: Sheet, rng: Random, x: float, y: float, size: float, cells: int = 22) -> None:
    """A two-dimensional code that means nothing: two solid edges, random inside."""
    step = size / cells
    for row in range(cells):
        for column in range(cells):
            edge = column == 0 or row == cells - 1
            beat = (row == 0 and column % 2 == 0) or (column == cells - 1 and row % 2 == 0)
            inside = 0 < row < cells - 1 and 0 < column < cells - 1 and rng.random() < 0.5
            if edge or beat or inside:
                sheet.box(x + column * step, y + row * step, step, step, fill=(0, 0, 0))


def chip(sheet: Sheet, x: float, y: float) -> None:
    """The contact plate of a card."""
    sheet.box(x, y, 12, 9.5, fill=(0.83, 0.7, 0.38), stroke=(0.5, 0.4, 0.2), radius=1.4)
    for k in (3.1, 6.3):
        sheet.line(x, y + k, x + 12, y + k, (0.5, 0.4, 0.2), 0.4)
    sheet.line(x + 6, y, x + 6, y + 9.5, (0.5, 0.4, 0.2), 0.4)


def fine_print(sheet: Sheet, text: str, y: float, size: float = 6.5, color: Color = (0.5, 0.5, 0.52)) -> None:
    """The footer of letterheads."""
    sheet.para(20, y, sheet.width - 40, text, size, color=color, align="center")
