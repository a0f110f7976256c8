"""A JPEG without what it tells about its maker: place, device, time, comments, small copies. Its pixels stay as they
are, byte for byte."""

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_KEPT = frozenset({0xE0, 0xEE})  # JFIF, and Adobe's note of how colours are written
_APPLICATIONS = range(0xE0, 0xF0)
_COMMENT = 0xFE
_WITHOUT_THUMBNAIL = 14  # bytes of a JFIF segment before its small copy


def bare_jpeg(data: bytes) -> bytes:
    """The JPEG with nothing but its picture. Raises ValueError for what is no sound JPEG."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    kept, place = [data[:2]], 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            raise ValueError("a marker is missing")
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
            continue
        if marker == _SCAN:
            end = _end_of_picture(data, place)
            return b"".join([*kept, data[place:end]])
        if marker in _BARE:
            place += 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if length < 2 or place + 2 + length > len(data):
            raise ValueError("a segment runs out of the file")
        kept.append(_segment(marker, data[place : place + 2 + length]))
        place += 2 + length
    raise ValueError("no picture data")


def _segment(marker: int, segment: bytes) -> bytes:
    if marker == 0xE0 and segment[4:9] == b"JFIF\0" and len(segment) > _WITHOUT_THUMBNAIL + 4:
        whole = segment[4:16] + b"\0\0"
        return b"\xff\xe0" + (len(whole) + 2).to_bytes(2, "big") + whole
    if marker == _COMMENT or (marker in _APPLICATIONS and marker not in _KEPT):
        return b""
    if marker == 0xE0 and segment[4:9] != b"JFIF\0":
        return b""
    return segment


def _end_of_picture(data: bytes, place: int) -> int:
    """Where the picture's own data end: phones append further pictures and films, with a place and a time in them."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            return len(data)
        marker = data[place + 1]
        if marker == _END:
            return place + 2
        if marker == 0x00 or marker in _BARE:
            place += 2
        elif marker == 0xFF:
            place += 1
        else:  # tables and further scans of a progressive picture
            place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
