package vn.giothong.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list and the number of all its entries. */
public record Listing<T>(List<T> items, long total) {
    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<R>(items.stream().<R>map(change).toList(), total);
    }
}
