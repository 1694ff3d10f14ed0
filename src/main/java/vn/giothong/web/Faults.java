package vn.giothong.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with several fields, so that people hear of all of it at once and not of one after the other. */
public final class Faults {
    private final List<Refusal> found;
    private final UnaryOperator<Refusal> place;

    public Faults() {
        this(new ArrayList<>(), UnaryOperator.identity());
    }

    private Faults(List<Refusal> found, UnaryOperator<Refusal> place) {
        this.found = found;
        this.place = place;
    }

    /** The same for an entry of a list. */
    public Faults in(String list, int index) {
        return new Faults(found, refusal -> place.apply(refusal.in(list, index)));
    }

    /** The field's value, or something else to go on with where it was refused. */
    public <T> T readOr(T otherwise, Supplier<T> field) {
        var value = read(field);
        return value == null ? otherwise : value;
    }

    /** The field's value; nothing where it was refused, and then {@link #stop} throws. */
    public <T> @Nullable T read(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            found.add(place.apply(refusal));
            return null;
        }
    }

    public void check(Runnable rule) {
        this.<Boolean>read(() -> {
            rule.run();
            return null;
        });
    }

    /** Refuses all of it, if anything was wrong. */
    public void stop() {
        if (!found.isEmpty()) {
            throw Refusal.several(found);
        }
    }
}
