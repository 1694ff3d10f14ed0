package vn.giothong.report;

import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

/** The addresses of pages that ask for figures. */
final class FigureAddress {
    private FigureAddress() {}

    static String of(String base, FigureQuery.Read query) {
        return builder(base, query).build().toString();
    }

    /** With the key of a row and what it is called. */
    static String of(String base, FigureQuery.Read query, @Nullable String key, String label) {
        var uri = builder(base, query);
        return (key == null ? uri : uri.queryParam("key", "{key}"))
                .queryParam("label", "{label}")
                .build(key == null ? new Object[] {label} : new Object[] {key, label})
                .toString();
    }

    private static UriBuilder builder(String base, FigureQuery.Read query) {
        var uri = UriBuilder.fromPath(base)
                .queryParam("from", query.from())
                .queryParam("to", query.to())
                .queryParam("by", query.by().code())
                .queryParam("tree", query.today() ? "today" : "day");
        return query.chapterId() == null ? uri : uri.queryParam("chapterId", query.chapterId());
    }
}
