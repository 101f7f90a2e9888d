"""Charts of lines, bars, points and candlesticks, pies and nets; figures of Matplotlib and Plotly."""

from core_tree.extensions.charts.bar_chart import (
    BarChart,
    BarChartEvent,
    BarChartGroup,
    BarChartRod,
    BarChartRodStackItem,
    BarChartRodTooltip,
    BarChartTooltip,
    BarChartTooltipDirection,
)
from core_tree.extensions.charts.candlestick_chart import (
    CandlestickChart,
    CandlestickChartEvent,
    CandlestickChartSpot,
    CandlestickChartSpotTooltip,
    CandlestickChartTooltip,
)
from core_tree.extensions.charts.chart_axis import (
    ChartAxis,
    ChartAxisLabel,
)
from core_tree.extensions.charts.line_chart import (
    LineChart,
    LineChartData,
    LineChartDataPoint,
    LineChartDataPointTooltip,
    LineChartEvent,
    LineChartEventSpot,
    LineChartTooltip,
)
from core_tree.extensions.charts.matplotlib_chart import (
    MatplotlibChart,
    MatplotlibChartMessageEvent,
    MatplotlibChartToolbarButtonsUpdateEvent,
)
from core_tree.extensions.charts.matplotlib_chart_canvas import (
    MatplotlibChartCanvas,
    MatplotlibChartCanvasResizeEvent,
)
from core_tree.extensions.charts.matplotlib_chart_with_toolbar import MatplotlibChartWithToolbar
from core_tree.extensions.charts.pie_chart import (
    PieChart,
    PieChartEvent,
    PieChartSection,
)
from core_tree.extensions.charts.plotly_chart import PlotlyChart
from core_tree.extensions.charts.radar_chart import (
    RadarChart,
    RadarChartEvent,
    RadarChartTitle,
    RadarDataSet,
    RadarDataSetEntry,
    RadarShape,
)
from core_tree.extensions.charts.scatter_chart import (
    ScatterChart,
    ScatterChartEvent,
    ScatterChartSpot,
    ScatterChartSpotTooltip,
    ScatterChartTooltip,
)
from core_tree.extensions.charts.types import (
    ChartCirclePoint,
    ChartCrossPoint,
    ChartDataPointTooltip,
    ChartErrorRange,
    ChartEventType,
    ChartGridLines,
    ChartPointLine,
    ChartPointShape,
    ChartSquarePoint,
    HorizontalAlignment,
)

__all__ = [
    "BarChart",
    "BarChartEvent",
    "BarChartGroup",
    "BarChartRod",
    "BarChartRodStackItem",
    "BarChartRodTooltip",
    "BarChartTooltip",
    "BarChartTooltipDirection",
    "CandlestickChart",
    "CandlestickChartEvent",
    "CandlestickChartSpot",
    "CandlestickChartSpotTooltip",
    "CandlestickChartTooltip",
    "ChartAxis",
    "ChartAxisLabel",
    "ChartCirclePoint",
    "ChartCrossPoint",
    "ChartDataPointTooltip",
    "ChartErrorRange",
    "ChartEventType",
    "ChartGridLines",
    "ChartPointLine",
    "ChartPointShape",
    "ChartSquarePoint",
    "HorizontalAlignment",
    "LineChart",
    "LineChartData",
    "LineChartDataPoint",
    "LineChartDataPointTooltip",
    "LineChartEvent",
    "LineChartEventSpot",
    "LineChartTooltip",
    "MatplotlibChart",
    "MatplotlibChartCanvas",
    "MatplotlibChartCanvasResizeEvent",
    "MatplotlibChartMessageEvent",
    "MatplotlibChartToolbarButtonsUpdateEvent",
    "MatplotlibChartWithToolbar",
    "PieChart",
    "PieChartEvent",
    "PieChartSection",
    "PlotlyChart",
    "RadarChart",
    "RadarChartEvent",
    "RadarChartTitle",
    "RadarDataSet",
    "RadarDataSetEntry",
    "RadarShape",
    "ScatterChart",
    "ScatterChartEvent",
    "ScatterChartSpot",
    "ScatterChartSpotTooltip",
    "ScatterChartTooltip",
]
