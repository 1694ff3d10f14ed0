package vn.giothong.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which part of a list is asked for: page counts from 0, size is 1 to 1000. */
public record Paging(
        @QueryParam("page") @DefaultValue("0") int page,
        @QueryParam("size") @DefaultValue("50") int size) {
    public static final int LARGEST = 1000;

    public Paging {
        if (page < 0) {
            throw Refusal.badRequest("page", "paging_page");
        }
        if (size < 1 || size > LARGEST) {
            throw Refusal.badRequest("size", "paging_size", LARGEST);
        }
        if ((page + 1L) * size > Integer.MAX_VALUE) {
            throw Refusal.badRequest("page", "paging_far");
        }
    }

    public int offset() {
        return page * size;
    }

    public boolean hasMore(long total) {
        return (page + 1L) * size < total;
    }
}
