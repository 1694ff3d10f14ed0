package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.giothong.job.Jobs;

/** Invented prices, and a forecast of next year's awards that is computed once the demonstration is filled. */
final class FundingRows {
    private static final Map<String, Integer> PRICES = new TreeMap<>(Map.of(
            "CERTIFICATE", 5_000,
            "FRAME", 60_000,
            "BADGE", 12_000,
            "MEDAL", 95_000,
            "CUP", 250_000,
            "CUP_BRONZE", 250_000,
            "CUP_SILVER", 300_000,
            "CUP_GOLD", 350_000,
            "GUEST", 150_000,
            "CEREMONY", 35_000_000));

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;

    FundingRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void write(Cast cast, Jobs jobs) throws SQLException {
        var made = Moments.at(today.minusDays(30), 9, 0);
        try (var rows = new Rows(
                connection,
                "funding_rate",
                "id,series,amount,valid_from,legal_basis,confidence,recorded_at,recorded_by")) {
            for (var price : PRICES.entrySet()) {
                rows.add(
                        dice.id(made),
                        "PRICE_" + price.getKey(),
                        price.getValue(),
                        today.withDayOfYear(1),
                        "Báo giá (số liệu minh họa)",
                        "LOW",
                        made,
                        cast.province());
            }
        }
        UUID forecast = dice.id(made);
        try (var rows =
                new Rows(connection, "forecast", "id,year,as_of,state,donors,households,created_at,created_by")) {
            rows.add(forecast, today.getYear() + 1, today, "RUNNING", 0, 0, made, cast.province());
        }
        jobs.queue("forecast", forecast, cast.province());
    }
}
