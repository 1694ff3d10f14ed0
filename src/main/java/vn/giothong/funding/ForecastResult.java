package vn.giothong.funding;

import java.util.List;

/** What a forecast came to: by step for the province, and its test on past years. */
record ForecastResult(List<LevelForecast> byLevel, List<BackTest.Row> backTest) {
    static final ForecastResult NONE = new ForecastResult(List.of(), List.of());

    ForecastResult {
        byLevel = List.copyOf(byLevel);
        backTest = List.copyOf(backTest);
    }
}
