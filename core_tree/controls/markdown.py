"""Texts in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event, TextSelectionChangeEvent
    from core_tree.types.enums import MainAxisAlignment, TextAlign, UrlTarget
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.painting import BoxDecoration
    from core_tree.types.text import TextStyle

__all__ = [
    "Markdown",
    "MarkdownCodeTheme",
    "MarkdownCustomCodeTheme",
    "MarkdownExtensionSet",
    "MarkdownStyleSheet",
]


class MarkdownExtensionSet(ClientEnum):
    """Which dialect of Markdown a text is in."""

    NONE = "none"
    COMMON_MARK = "commonMark"
    GITHUB_WEB = "gitHubWeb"
    GITHUB_FLAVORED = "gitHubFlavored"


@value()
class MarkdownStyleSheet(Value):
    """The look of the parts of a text in Markdown."""

    a_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of links."""
    p_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of paragraphs."""
    p_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around paragraphs, in pixels."""
    code_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of code."""
    h1_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the first level."""
    h1_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    h2_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the second level."""
    h2_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    h3_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the third level."""
    h3_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    h4_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the fourth level."""
    h4_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    h5_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the fifth level."""
    h5_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    h6_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of headings of the sixth level."""
    h6_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    em_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is emphasised."""
    strong_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is strongly emphasised."""
    del_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is struck through."""
    blockquote_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of quotations."""
    img_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text in place of a picture."""
    checkbox_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the boxes in lists of tasks."""
    block_spacing: Prop[float | None] = prop(default=None)
    """The space between paragraphs, lists and the like, in pixels."""
    list_indent: Prop[float | None] = prop(default=None)
    """How far lists are indented, in pixels."""
    list_bullet_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the bullets and numbers of lists."""
    list_bullet_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around them, in pixels."""
    table_head_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the texts in the heads of tables."""
    table_body_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other texts in tables."""
    table_head_text_align: Prop[TextAlign | None] = prop(default=None)
    """How the texts in the heads of tables are aligned."""
    table_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around tables, in pixels."""
    table_cells_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space in the cells of tables, in pixels."""
    blockquote_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space in quotations, in pixels."""
    table_cells_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the background of the cells of tables looks."""
    blockquote_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the background of quotations looks."""
    codeblock_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space in blocks of code, in pixels."""
    codeblock_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the background of blocks of code looks."""
    horizontal_rule_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How lines across the text look."""
    blockquote_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where quotations stand from left to right."""
    codeblock_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where blocks of code stand."""
    h1_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the first level stand."""
    h2_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the second level stand."""
    h3_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the third level stand."""
    h4_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the fourth level stand."""
    h5_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the fifth level stand."""
    h6_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where headings of the sixth level stand."""
    text_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where paragraphs stand."""
    ordered_list_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where lists with numbers stand."""
    unordered_list_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where lists with bullets stand."""


class MarkdownCodeTheme(ClientEnum):
    """The colours of code, by the names that editors know them by."""

    A11Y_DARK = "a11y-dark"
    A11Y_LIGHT = "a11y-light"
    AGATE = "agate"
    AN_OLD_HOPE = "an-old-hope"
    ANDROID_STUDIO = "androidstudio"
    ARDUINO_LIGHT = "arduino-light"
    ARTA = "arta"
    ASCETIC = "ascetic"
    ATELIER_CAVE_DARK = "atelier-cave-dark"
    ATELIER_CAVE_LIGHT = "atelier-cave-light"
    ATELIER_DUNE_DARK = "atelier-dune-dark"
    ATELIER_DUNE_LIGHT = "atelier-dune-light"
    ATELIER_ESTUARY_DARK = "atelier-estuary-dark"
    ATELIER_ESTUARY_LIGHT = "atelier-estuary-light"
    ATELIER_FOREST_DARK = "atelier-forest-dark"
    ATELIER_FOREST_LIGHT = "atelier-forest-light"
    ATELIER_HEATH_DARK = "atelier-heath-dark"
    ATELIER_HEATH_LIGHT = "atelier-heath-light"
    ATELIER_LAKESIDE_DARK = "atelier-lakeside-dark"
    ATELIER_LAKESIDE_LIGHT = "atelier-lakeside-light"
    ATELIER_PLATEAU_DARK = "atelier-plateau-dark"
    ATELIER_PLATEAU_LIGHT = "atelier-plateau-light"
    ATELIER_SAVANNA_DARK = "atelier-savanna-dark"
    ATELIER_SAVANNA_LIGHT = "atelier-savanna-light"
    ATELIER_SEASIDE_DARK = "atelier-seaside-dark"
    ATELIER_SEASIDE_LIGHT = "atelier-seaside-light"
    ATELIER_SULPHURPOOL_DARK = "atelier-sulphurpool-dark"
    ATELIER_SULPHURPOOL_LIGHT = "atelier-sulphurpool-light"
    ATOM_ONE_DARK_REASONABLE = "atom-one-dark-reasonable"
    ATOM_ONE_DARK = "atom-one-dark"
    ATOM_ONE_LIGHT = "atom-one-light"
    BROWN_PAPER = "brown-paper"
    CODEPEN_EMBED = "codepen-embed"
    COLOR_BREWER = "color-brewer"
    DRACULA = "dracula"
    DARK = "dark"
    DEFAULT = "default"
    DOCCO = "docco"
    DRAGULA = "dracula"  # the same by a misspelt name
    FAR = "far"
    FOUNDATION = "foundation"
    GITHUB_GIST = "github-gist"
    GITHUB = "github"
    GML = "gml"
    GOOGLE_CODE = "googlecode"
    GRADIENT_DARK = "gradient-dark"
    GRAYSCALE = "grayscale"
    GRUVBOX_DARK = "gruvbox-dark"
    GRUVBOX_LIGHT = "gruvbox-light"
    HOPSCOTCH = "hopscotch"
    HYBRID = "hybrid"
    IDEA = "idea"
    IR_BLACK = "ir-black"
    ISBL_EDITOR_DARK = "isbl-editor-dark"
    ISBL_EDITOR_LIGHT = "isbl-editor-light"
    KIMBIE_DARK = "kimbie.dark"
    KIMBIE_LIGHT = "kimbie.light"
    LIGHTFAIR = "lightfair"
    MAGULA = "magula"
    MONO_BLUE = "mono-blue"
    MONOKAI_SUBLIME = "monokai-sublime"
    MONOKAI = "monokai"
    NIGHT_OWL = "night-owl"
    NORD = "nord"
    OBSIDIAN = "obsidian"
    OCEAN = "ocean"
    PARAISEO_DARK = "paraiso-dark"
    PARAISEO_LIGHT = "paraiso-light"
    POJOAQUE = "pojoaque"
    PURE_BASIC = "purebasic"
    QT_CREATOR_DARK = "qtcreator_dark"
    QT_CREATOR_LIGHT = "qtcreator_light"
    RAILSCASTS = "railscasts"
    RAINBOW = "rainbow"
    ROUTERS = "routers"
    SCHOOL_BOOK = "school-book"
    SHADES_OF_PURPLE = "shades-of-purple"
    SOLARIZED_DARK = "solarized-dark"
    SOLARIZED_LIGHT = "solarized-light"
    SUNBURST = "sunburst"
    TOMORROW_NIGHT_BLUE = "tomorrow-night-blue"
    TOMORROW_NIGHT_BRIGHT = "tomorrow-night-bright"
    TOMORROW_NIGHT_EIGHTIES = "tomorrow-night-eighties"
    TOMORROW_NIGHT = "tomorrow-night"
    TOMORROW = "tomorrow"
    VS = "vs"
    VS2015 = "vs2015"
    XCODE = "xcode"
    XT256 = "xt256"
    ZENBURN = "zenburn"


@value()
class MarkdownCustomCodeTheme(Value):
    """Colours of code of one's own: the look of each of its parts."""

    addition: Prop[TextStyle | None] = prop(default=None)
    """Lines added, in differences."""
    attr: Prop[TextStyle | None] = prop(default=None)
    """Attributes."""
    attribute: Prop[TextStyle | None] = prop(default=None)
    """Names of attributes."""
    built_in: Prop[TextStyle | None] = prop(default=None)
    """What the language has built in."""
    builtin_name: Prop[TextStyle | None] = prop(default=None)
    """Names of what the language has built in."""
    bullet: Prop[TextStyle | None] = prop(default=None)
    """Bullets of lists."""
    class_name: Prop[TextStyle | None] = prop(default=None)
    """Classes."""
    code: Prop[TextStyle | None] = prop(default=None)
    """Code within other text."""
    comment: Prop[TextStyle | None] = prop(default=None)
    """Comments."""
    deletion: Prop[TextStyle | None] = prop(default=None)
    """Lines removed, in differences."""
    doctag: Prop[TextStyle | None] = prop(default=None)
    """Tags in comments that document the code."""
    emphasis: Prop[TextStyle | None] = prop(default=None)
    """What is emphasised."""
    formula: Prop[TextStyle | None] = prop(default=None)
    """Formulas."""
    function: Prop[TextStyle | None] = prop(default=None)
    """Functions."""
    keyword: Prop[TextStyle | None] = prop(default=None)
    """Keywords."""
    link: Prop[TextStyle | None] = prop(default=None)
    """Links."""
    link_label: Prop[TextStyle | None] = prop(default=None)
    """The texts of links."""
    literal: Prop[TextStyle | None] = prop(default=None)
    """Named values, such as true and false."""
    meta: Prop[TextStyle | None] = prop(default=None)
    """Directives, and other talk about the code."""
    meta_keyword: Prop[TextStyle | None] = prop(default=None)
    """Keywords in these."""
    meta_string: Prop[TextStyle | None] = prop(default=None)
    """Texts in these."""
    name: Prop[TextStyle | None] = prop(default=None)
    """Names."""
    number: Prop[TextStyle | None] = prop(default=None)
    """Numbers."""
    operator: Prop[TextStyle | None] = prop(default=None)
    """Operators."""
    params: Prop[TextStyle | None] = prop(default=None)
    """Parameters of functions."""
    pattern_match: Prop[TextStyle | None] = prop(default=None)
    """Patterns to match."""
    quote: Prop[TextStyle | None] = prop(default=None)
    """Quotations."""
    regexp: Prop[TextStyle | None] = prop(default=None)
    """Regular expressions."""
    root: Prop[TextStyle | None] = prop(default=None)
    """All code that nothing else is said of, and the background."""
    section: Prop[TextStyle | None] = prop(default=None)
    """Headings."""
    selector_attr: Prop[TextStyle | None] = prop(default=None)
    """Selectors by attribute, in style sheets."""
    selector_class: Prop[TextStyle | None] = prop(default=None)
    """Selectors by class."""
    selector_id: Prop[TextStyle | None] = prop(default=None)
    """Selectors by id."""
    selector_pseudo: Prop[TextStyle | None] = prop(default=None)
    """Selectors by state."""
    selector_tag: Prop[TextStyle | None] = prop(default=None)
    """Selectors by tag."""
    string: Prop[TextStyle | None] = prop(default=None)
    """Texts."""
    strong: Prop[TextStyle | None] = prop(default=None)
    """What is strongly emphasised."""
    stronge: Prop[TextStyle | None] = prop(default=None)
    """The same by the name that some themes have for it."""
    subst: Prop[TextStyle | None] = prop(default=None)
    """What is put into texts."""
    subtr: Prop[TextStyle | None] = prop(default=None)
    """The same by the name that some themes have for it."""
    symbol: Prop[TextStyle | None] = prop(default=None)
    """Symbols."""
    tag: Prop[TextStyle | None] = prop(default=None)
    """Tags."""
    template_tag: Prop[TextStyle | None] = prop(default=None)
    """Tags of templates."""
    template_variable: Prop[TextStyle | None] = prop(default=None)
    """Variables of templates."""
    title: Prop[TextStyle | None] = prop(default=None)
    """Names where they are declared."""
    type: Prop[TextStyle | None] = prop(default=None)
    """Types."""
    variable: Prop[TextStyle | None] = prop(default=None)
    """Variables."""


@control("Markdown")
class Markdown(LayoutControl):
    """A text in Markdown."""

    value: Prop[str] = prop(default="")
    """The text."""
    selectable: Prop[bool] = prop(default=False)
    """Whether the user can select it."""
    extension_set: Prop[MarkdownExtensionSet] = prop(default=MarkdownExtensionSet.NONE)
    """Which dialect it is in."""
    code_theme: Prop[MarkdownCodeTheme | MarkdownCustomCodeTheme | None] = prop(default=None)
    """The colours of code; by default those of GitHub."""
    auto_follow_links: Prop[bool] = prop(default=False)
    """Whether the client opens links by itself when they are clicked."""
    shrink_wrap: Prop[bool] = prop(default=True)
    """Whether it is only as high as its text."""
    fit_content: Prop[bool] = prop(default=True)
    """Whether it is only as wide as its text."""
    soft_line_break: Prop[bool] = prop(default=False)
    """Whether a line break in the source breaks the line."""
    auto_follow_links_target: Prop[UrlTarget | None] = prop(default=None)
    """Where links are opened, in a browser."""
    image_error_content: Prop[Control | None] = prop(default=None)
    """What shows in place of a picture that cannot be loaded."""
    code_style_sheet: Prop[MarkdownStyleSheet | None] = prop(default=None)
    """The look of blocks of code."""
    md_style_sheet: Prop[MarkdownStyleSheet | None] = prop(default=None)
    """The look of all else."""
    latex_scale_factor: Prop[float | None] = prop(default=None)
    """How much larger or smaller formulas are drawn."""
    latex_style: Prop[TextStyle | None] = prop(default=None)
    """The look of formulas."""
    on_tap_text: Handler[Event[Markdown]] = event()
    """Called when a text is clicked."""
    on_selection_change: Handler[TextSelectionChangeEvent[Markdown]] = event()
    """Called when the user selects another part of it."""
    on_tap_link: Handler[Event[Markdown]] = event()
    """Called when a link is clicked; the event's `data` is its address."""
