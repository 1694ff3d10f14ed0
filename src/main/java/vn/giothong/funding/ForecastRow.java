package vn.giothong.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forecast in a list, without its figures. Named as its columns are. */
record ForecastRow(
        UUID id,
        int year,
        LocalDate asOf,
        Forecast.State state,
        @Nullable String errorCode,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
