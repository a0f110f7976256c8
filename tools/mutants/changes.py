"""The small faults that can be put into a module: one change of one node of its syntax tree."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_OPPOSITE: dict[type, type] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
}  # fmt: skip
_BOUNDARY: dict[type, type] = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
_ARITHMETIC: dict[type, type] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """`node` and `variant` number the change; `function` is the function that holds it, "" in the module's data."""

    path: str
    module: str
    node: int
    variant: int
    lines: range  # of the statement that holds it
    function: str
    change: str

    def __str__(self) -> str:
        return f"{self.path}:{self.lines.start} {self.change}"


def mutants_of(path: Path, root: Path) -> list[Mutant]:
    """Every fault that can be put into this file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents, left_out = _parents(tree), _left_out(tree)
    module = ".".join(path.relative_to(root / "src").with_suffix("").parts)
    found = []
    for number, node in enumerate(ast.walk(tree)):
        if node in left_out:
            continue
        for variant, new in enumerate(_variants(node, parents)):
            change = f"{_shown(node)}  →  {_shown(new)}"
            lines, function = _statement(node, parents), _function(node, parents)
            found.append(Mutant(str(path.relative_to(root)), module, number, variant, lines, function, change))
    return sorted(found, key=lambda each: (each.lines.start, each.node, each.variant))


def mutated(mutant: Mutant, root: Path) -> ast.Module:
    """The module's tree with the fault in it."""
    tree = ast.parse((root / mutant.path).read_text(encoding="utf-8"))
    parents = _parents(tree)
    node = list(ast.walk(tree))[mutant.node]
    _put(parents[node], node, list(_variants(node, parents))[mutant.variant])
    return ast.fix_missing_locations(tree)


def _variants(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    yield from _of_expressions(node, parents)
    yield from _of_steps(node)


def _of_expressions(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            if len(node.values) > 2:  # of two, the other operator says as much
                for place in range(len(node.values)):
                    yield ast.BoolOp(node.op, node.values[:place] + node.values[place + 1 :])
        case ast.BinOp() if type(node.op) in _ARITHMETIC:
            yield ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)
        case ast.IfExp():
            new = copy.copy(node)
            new.test = ast.UnaryOp(ast.Not(), node.test)
            if not isinstance(node.test, ast.Compare | ast.UnaryOp):  # those are turned round already
                yield new
        case ast.comprehension():
            for place in range(len(node.ifs)):
                yield ast.comprehension(node.target, node.iter, node.ifs[:place] + node.ifs[place + 1 :], 0)
        case ast.Constant():
            yield from _constants(node, parents)
        case ast.Call(func=ast.Name(id="any" | "all" as name)):
            yield ast.Call(ast.Name({"any": "all", "all": "any"}[name], ast.Load()), node.args, node.keywords)
        case ast.Call(func=ast.Name(id="min" | "max" as name)):
            yield ast.Call(ast.Name({"min": "max", "max": "min"}[name], ast.Load()), node.args, node.keywords)


def _of_steps(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.If() | ast.While():
            new = copy.copy(node)
            new.test = ast.UnaryOp(ast.Not(), node.test)
            if not isinstance(node.test, ast.Compare | ast.UnaryOp):  # those are turned round already
                yield new
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):  # the function still has to be a generator
            yield ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield ast.Pass()
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()


def _comparisons(node: ast.Compare) -> Iterator[ast.AST]:
    for place, op in enumerate(node.ops):
        for table in (_OPPOSITE, _BOUNDARY):
            if type(op) in table:
                new = copy.deepcopy(node)
                new.ops[place] = table[type(op)]()
                yield new


def _constants(node: ast.Constant, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, float):
        yield from (ast.Constant(value * 2 or 1.0), ast.Constant(value / 2 or -1.0))
    elif isinstance(value, str):
        words = value.split()
        if isinstance(parents[node], ast.Attribute) and len(words) > 1:  # a lexicon: "…".split()
            yield from (ast.Constant(" ".join(words[1:])), ast.Constant(" ".join(words[:-1])))
        else:
            yield ast.Constant(f"{value}~")


def _left_out(tree: ast.Module) -> set[ast.AST]:
    """What is no logic: docstrings, annotations, and the words of messages (f-strings, what is raised)."""
    out: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.JoinedStr():
                inner = [each for each in ast.walk(node) if isinstance(each, ast.Constant)]
                out.update(inner)
            case ast.Raise():
                out.update(each for each in ast.walk(node) if isinstance(each, ast.Constant))
            case ast.Assert():
                out.update(ast.walk(node))
            case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
                out.update(ast.walk(annotation))
            case ast.Assign(value=ast.Subscript(value=ast.Name(id="Literal"))):
                out.update(ast.walk(node))
            case ast.FunctionDef(returns=ast.expr() as annotation):
                out.update(ast.walk(annotation))
            case ast.Call(func=ast.Name(id="lru_cache")):  # how much is kept
                out.update(ast.walk(node))
            case ast.Call(func=ast.Name(id="dataclass")):
                out.update(ast.walk(node))
    return out


def _parents(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def _up(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Each node above with its child on the way."""
    while node in parents:
        yield parents[node], node
        node = parents[node]


def _statement(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> range:
    """The lines of the innermost statement; of one with a body, those before it."""
    while not isinstance(node, ast.stmt):
        node = parents[node]
    body = getattr(node, "body", None)
    return range(node.lineno, max(body[0].lineno, node.lineno + 1) if body else (node.end_lineno or node.lineno) + 1)


def _function(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    """The qualified name of the outermost function whose *body* holds the node."""
    names: list[str] = []
    for above, child in _up(node, parents):
        if isinstance(above, ast.FunctionDef) and child in above.body:
            names = [above.name]  # one inside another belongs to the outer one
        elif isinstance(above, ast.ClassDef) and names:
            names.append(above.name)
    return ".".join(reversed(names))


def _put(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for name, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, name, new)
        elif isinstance(value, list) and any(each is old for each in value):
            setattr(parent, name, [new if each is old else each for each in value])


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"if {ast.unparse(node.test)[:70]}"
    text = ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).replace("\n", " ").strip()
    return text if len(text) <= 70 else f"{text[:30]} … {text[-38:]}"
