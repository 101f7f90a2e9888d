"""The look of texts, and what can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.props import Prop, prop
from core_tree.types.enums import TextAffinity
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import (
        FontWeight,
        TextBaseline,
        TextDecoration,
        TextDecorationStyle,
        TextOverflow,
    )
    from core_tree.types.painting import BoxShadowValue, Paint

__all__ = [
    "InputFilter",
    "NumbersOnlyInputFilter",
    "StrutStyle",
    "TextOnlyInputFilter",
    "TextSelection",
    "TextStyle",
]


@value()
class TextStyle(Value):
    """The look of a text."""

    size: Prop[float | None] = prop(default=None)
    """How large the letters are, in pixels."""
    height: Prop[float | None] = prop(default=None)
    """How high a line is, as a multiple of the size."""
    weight: Prop[FontWeight | None] = prop(default=None)
    """How thick the letters are."""
    italic: Prop[bool] = prop(default=False)
    """Whether the letters are slanted."""
    decoration: Prop[TextDecoration | None] = prop(default=None)
    """Lines on the text."""
    decoration_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of these lines."""
    decoration_thickness: Prop[float | None] = prop(default=None)
    """How thick these lines are, as a multiple of what the font says."""
    decoration_style: Prop[TextDecorationStyle | None] = prop(default=None)
    """How these lines are drawn."""
    font_family: Prop[str | None] = prop(default=None)
    """The font."""
    font_family_fallback: Prop[list[str] | None] = prop(default=None)
    """Fonts to take letters from that the first one lacks."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the letters."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the letters."""
    shadow: Prop[BoxShadowValue | None] = prop(default=None)
    """The shadows of the letters."""
    foreground: Prop[Paint | None] = prop(default=None)
    """What the letters are painted with, in place of a colour."""
    letter_spacing: Prop[float | None] = prop(default=None)
    """How much further apart the letters stand, in pixels."""
    word_spacing: Prop[float | None] = prop(default=None)
    """How much further apart the words stand, in pixels."""
    overflow: Prop[TextOverflow | None] = prop(default=None)
    """What becomes of a text that does not fit."""
    baseline: Prop[TextBaseline | None] = prop(default=None)
    """The line that the letters stand on."""


@value()
class StrutStyle(Value):
    """The least height of lines."""

    size: Prop[float | None] = prop(default=None)
    """How large the letters are, in pixels."""
    height: Prop[float | None] = prop(default=None)
    """How high a line is, as a multiple of the size."""
    weight: Prop[FontWeight | None] = prop(default=None)
    """How thick the letters are."""
    italic: Prop[bool] = prop(default=False)
    """Whether the letters are slanted."""
    font_family: Prop[str | None] = prop(default=None)
    """The font."""
    leading: Prop[float | None] = prop(default=None)
    """The extra space between lines, as a multiple of the size."""
    force_strut_height: Prop[bool | None] = prop(default=None)
    """Whether each line is exactly as high as this says."""


@value()
class TextSelection(Value):
    """The selected part of a text; if nothing is selected, the place of the caret."""

    base_offset: Prop[int] = prop()
    """Where the selection began."""
    extent_offset: Prop[int] = prop()
    """Where it ended; the caret is here."""
    affinity: Prop[TextAffinity] = prop(default=TextAffinity.DOWNSTREAM)
    """To which line the caret belongs where a line is broken."""
    directional: Prop[bool] = prop(default=False)
    """Whether it matters at which end it began."""

    @property
    def start(self) -> int:
        """The first selected place."""
        return min(self.base_offset, self.extent_offset)

    @property
    def end(self) -> int:
        """The place after the last selected one."""
        return max(self.base_offset, self.extent_offset)

    @property
    def is_valid(self) -> bool:
        """Whether it lies within a text at all."""
        return self.start >= 0

    @property
    def is_collapsed(self) -> bool:
        """Whether nothing is selected: it is a caret."""
        return self.base_offset == self.extent_offset

    @property
    def is_normalized(self) -> bool:
        """Whether it was made from the front to the back."""
        return self.base_offset <= self.extent_offset

    def get_selected_text(self, source_text: str) -> str:
        """Cut the selected part out of the text."""
        return source_text[self.start : self.end]


@value()
class InputFilter(Value):
    """What may be typed: only texts that match, or those that do not."""

    regex_string: Prop[str] = prop()
    """What the text must match."""
    allow: Prop[bool] = prop(default=True)
    """Whether what matches may be typed, or what does not."""
    replacement_string: Prop[str] = prop(default="")
    """What takes the place of what may not be typed."""
    multiline: Prop[bool] = prop(default=False)
    """Whether `^` and `$` match at each line."""
    case_sensitive: Prop[bool] = prop(default=True)
    """Whether capitals count as other letters."""
    unicode: Prop[bool] = prop(default=False)
    """Whether the expression is one of Unicode."""
    dot_all: Prop[bool] = prop(default=False)
    """Whether `.` matches the end of a line too."""


@value()
class NumbersOnlyInputFilter(InputFilter):
    """Lets through digits only."""

    regex_string: Prop[str] = prop(default=r"^[0-9]*$")
    """What the whole text must match."""


@value()
class TextOnlyInputFilter(InputFilter):
    """Lets through the letters a to z only."""

    regex_string: Prop[str] = prop(default=r"^[a-zA-Z]*$")
    """What the whole text must match."""
