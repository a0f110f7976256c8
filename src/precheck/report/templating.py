"""How every page is filled: values escaped, a name that is missing an error, no blank lines of the template's own."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@lru_cache(maxsize=4)
def environment(package: str = "precheck.report") -> Environment:
    """The templates of a package, made once; whoever needs filters adds them to it."""
    return Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
