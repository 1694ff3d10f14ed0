package vn.giothong.funding;

/** When the awards of a plan arise: in the planned year, between the day of the forecast and that year, or by that day. */
enum Arising {
    IN_YEAR,
    STILL_TO_COME,
    BACKLOG;

    /** How many of a step there are in a scenario; the backlog is what it is. */
    long of(LevelForecast level, Scenario scenario) {
        return switch (this) {
            case IN_YEAR -> scenario.of(level.range());
            case STILL_TO_COME -> scenario.of(level.stillToCome());
            case BACKLOG -> level.backlog();
        };
    }
}
