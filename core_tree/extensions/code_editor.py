"""An editor of program text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.controls.markdown import MarkdownCodeTheme, MarkdownCustomCodeTheme
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.events import Event, TextSelectionChangeEvent
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.text import TextSelection, TextStyle

__all__ = [
    "CodeEditor",
    "CodeLanguage",
    "CodeTheme",
    "CustomCodeTheme",
    "GutterStyle",
    "Issue",
    "IssueType",
]

CodeTheme: TypeAlias = MarkdownCodeTheme
"""The schemes of colours that the client has."""
CustomCodeTheme: TypeAlias = MarkdownCustomCodeTheme
"""A scheme of colours of one's own."""


class CodeLanguage(ClientEnum):
    """The languages that the client can colour."""

    ONE_C = "1c"
    ABNF = "abnf"
    ACCESSLOG = "accesslog"
    ACTIONSCRIPT = "actionscript"
    ADA = "ada"
    ANGELSCRIPT = "angelscript"
    APACHE = "apache"
    APPLESCRIPT = "applescript"
    ARCADE = "arcade"
    ARDUINO = "arduino"
    ARMASM = "armasm"
    ASCIIDOC = "asciidoc"
    ASPECTJ = "aspectj"
    AUTOHOTKEY = "autohotkey"
    AUTOIT = "autoit"
    AVRASM = "avrasm"
    AWK = "awk"
    AXAPTA = "axapta"
    BASH = "bash"
    BASIC = "basic"
    BNF = "bnf"
    BRAINFUCK = "brainfuck"
    CAL = "cal"
    CAPNPROTO = "capnproto"
    CEYLON = "ceylon"
    CLEAN = "clean"
    CLOJURE = "clojure"
    CLOJURE_REPL = "clojure-repl"
    CMAKE = "cmake"
    COFFEESCRIPT = "coffeescript"
    COQ = "coq"
    COS = "cos"
    CPP = "cpp"
    CRMSH = "crmsh"
    CRYSTAL = "crystal"
    CS = "cs"
    CSP = "csp"
    CSS = "css"
    D = "d"
    DART = "dart"
    DELPHI = "delphi"
    DIFF = "diff"
    DJANGO = "django"
    DNS = "dns"
    DOCKERFILE = "dockerfile"
    DOS = "dos"
    DSCONFIG = "dsconfig"
    DTS = "dts"
    DUST = "dust"
    EBNF = "ebnf"
    ELIXIR = "elixir"
    ELM = "elm"
    ERB = "erb"
    ERLANG = "erlang"
    ERLANG_REPL = "erlang-repl"
    EXCEL = "excel"
    FIX = "fix"
    FLIX = "flix"
    FORTRAN = "fortran"
    FSHARP = "fsharp"
    GAMS = "gams"
    GAUSS = "gauss"
    GCODE = "gcode"
    GHERKIN = "gherkin"
    GLSL = "glsl"
    GML = "gml"
    GN = "gn"
    GO = "go"
    GOLO = "golo"
    GRADLE = "gradle"
    GRAPHQL = "graphql"
    GROOVY = "groovy"
    HAML = "haml"
    HANDLEBARS = "handlebars"
    HASKELL = "haskell"
    HAXE = "haxe"
    HSP = "hsp"
    HTMLBARS = "htmlbars"
    HTTP = "http"
    HY = "hy"
    INFORM7 = "inform7"
    INI = "ini"
    IRPF90 = "irpf90"
    ISBL = "isbl"
    JAVA = "java"
    JAVASCRIPT = "javascript"
    JBOSS_CLI = "jboss-cli"
    JSON = "json"
    JULIA = "julia"
    JULIA_REPL = "julia-repl"
    KOTLIN = "kotlin"
    LASSO = "lasso"
    LDIF = "ldif"
    LEAF = "leaf"
    LESS = "less"
    LISP = "lisp"
    LIVECODESERVER = "livecodeserver"
    LIVESCRIPT = "livescript"
    LLVM = "llvm"
    LSL = "lsl"
    LUA = "lua"
    MAKEFILE = "makefile"
    MARKDOWN = "markdown"
    MATHEMATICA = "mathematica"
    MATLAB = "matlab"
    MAXIMA = "maxima"
    MEL = "mel"
    MERCURY = "mercury"
    MIPSASM = "mipsasm"
    MIZAR = "mizar"
    MOJOLICIOUS = "mojolicious"
    MONKEY = "monkey"
    MOONSCRIPT = "moonscript"
    N1QL = "n1ql"
    NGINX = "nginx"
    NIMROD = "nimrod"
    NIX = "nix"
    NSIS = "nsis"
    OBJECTIVEC = "objectivec"
    OCAML = "ocaml"
    OPENSCAD = "openscad"
    OXYGENE = "oxygene"
    PARSER3 = "parser3"
    PERL = "perl"
    PF = "pf"
    PGSQL = "pgsql"
    PHP = "php"
    PLAINTEXT = "plaintext"
    PONY = "pony"
    POWERSHELL = "powershell"
    PROCESSING = "processing"
    PROFILE = "profile"
    PROLOG = "prolog"
    PROPERTIES = "properties"
    PROTOBUF = "protobuf"
    PUPPET = "puppet"
    PUREBASIC = "purebasic"
    PYTHON = "python"
    Q = "q"
    QML = "qml"
    R = "r"
    REASONML = "reasonml"
    RIB = "rib"
    ROBOCONF = "roboconf"
    ROUTEROS = "routeros"
    RSL = "rsl"
    RUBY = "ruby"
    RULESLANGUAGE = "ruleslanguage"
    RUST = "rust"
    SAS = "sas"
    SCALA = "scala"
    SCHEME = "scheme"
    SCILAB = "scilab"
    SCSS = "scss"
    SHELL = "shell"
    SMALI = "smali"
    SMALLTALK = "smalltalk"
    SML = "sml"
    SOLIDITY = "solidity"
    SQF = "sqf"
    SQL = "sql"
    STAN = "stan"
    STATA = "stata"
    STEP21 = "step21"
    STYLUS = "stylus"
    SUBUNIT = "subunit"
    SWIFT = "swift"
    TAGGERSCRIPT = "taggerscript"
    TAP = "tap"
    TCL = "tcl"
    TEX = "tex"
    THRIFT = "thrift"
    TP = "tp"
    TWIG = "twig"
    TYPESCRIPT = "typescript"
    VALA = "vala"
    VBNET = "vbnet"
    VBSCRIPT = "vbscript"
    VBSCRIPT_HTML = "vbscript-html"
    VERILOG = "verilog"
    VHDL = "vhdl"
    VIM = "vim"
    VUE = "vue"
    X86ASM = "x86asm"
    XL = "xl"
    XML = "xml"
    XQUERY = "xquery"
    YAML = "yaml"
    ZEPHIR = "zephir"


class IssueType(ClientEnum):
    """How bad an issue is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@value()
class Issue(Value):
    """A remark on a line."""

    line: Prop[int] = prop(default=0)
    """Which line, the first one being 0."""
    message: Prop[str] = prop(default="")
    """What is said about it."""
    type: Prop[IssueType | None] = prop(default=None)
    """How bad it is."""
    suggestion: Prop[str | None] = prop(default=None)
    """What could be done about it."""
    url: Prop[str | None] = prop(default=None)
    """Where there is more about it."""


@value()
class GutterStyle(Value):
    """The look of the strip beside the lines."""

    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the numbers of lines."""
    background_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    margin: Prop[float | None] = prop(default=None)
    """The space between it and the text, in pixels."""
    show_errors: Prop[bool] = prop(default=True)
    """Whether lines with issues are marked."""
    show_folding_handles: Prop[bool] = prop(default=True)
    """Whether there are handles to fold blocks."""
    show_line_numbers: Prop[bool] = prop(default=True)
    """Whether the lines have numbers."""


@control("CodeEditor")
class CodeEditor(LayoutControl):
    """An editor that colours program text, and folds it."""

    language: Prop[CodeLanguage | None] = prop(default=None)
    """What the text is written in."""
    code_theme: Prop[CodeTheme | CustomCodeTheme | None] = prop(default=None)
    """The colours."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text, colours apart."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the text, in pixels."""
    value: Prop[str | None] = prop(default=None, input=True)
    """The text, with what is folded."""
    selection: Prop[TextSelection | None] = prop(default=None, input=True)
    """What of the text is selected, or where the cursor is."""
    gutter_style: Prop[GutterStyle | None] = prop(default=None)
    """The look of the strip beside the lines."""
    autocomplete: Prop[bool | None] = prop(default=False)
    """Whether words are suggested while one types."""
    autocomplete_words: Prop[list[str] | None] = prop(default=None)
    """Words to suggest beside those of the language."""
    issues: Prop[list[Issue]] = prop(factory=list)
    """Remarks on lines."""
    read_only: Prop[bool | None] = prop(default=False)
    """Whether the text can only be read."""
    autofocus: Prop[bool | None] = prop(default=False)
    """Whether it has the focus from the start."""
    on_change: Handler[Event[CodeEditor]] = event()
    """Called when the text changes; the event's `data` is the text."""
    on_selection_change: Handler[TextSelectionChangeEvent[CodeEditor]] = event()
    """Called when the selection or the cursor moves."""
    on_focus: Handler[Event[CodeEditor]] = event()
    """Called when it gets the focus."""
    on_blur: Handler[Event[CodeEditor]] = event()
    """Called when it loses the focus."""

    async def focus(self) -> None:
        """Give it the focus."""
        await self._invoke("focus")

    async def fold_comment_at_line_zero(self) -> None:
        """Fold the comment at the very top."""
        await self._invoke("fold_comment_at_line_zero")

    async def fold_imports(self) -> None:
        """Fold what is imported."""
        await self._invoke("fold_imports")

    async def fold_at(self, line_number: int) -> None:
        """Fold the block that begins in a line, the first one being 0."""
        await self._invoke("fold_at", {"line_number": line_number})
