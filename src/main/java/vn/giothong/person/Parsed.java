package vn.giothong.person;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value read from a raw text, or none, with the notes on how it was read; a blank text gives neither. */
public record Parsed<T>(@Nullable T value, Set<ParseNote> notes) {

    public Parsed {
        notes = Set.copyOf(notes);
    }

    public static <T> Parsed<T> blank() {
        return new Parsed<>(null, Set.of());
    }

    public static <T> Parsed<T> unreadable() {
        return new Parsed<>(null, Set.of(ParseNote.UNREADABLE));
    }

    public static <T> Parsed<T> of(T value, ParseNote... notes) {
        return new Parsed<>(value, Set.copyOf(Arrays.asList(notes)));
    }

    public boolean has(ParseNote note) {
        return notes.contains(note);
    }

    Parsed<T> with(ParseNote note) {
        var more = new TreeSet<>(notes);
        more.add(note);
        return new Parsed<>(value, more);
    }
}
