package vn.giothong.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with several fields, so that people hear of all of it at once and not of one after the other. */
public final class Faults {
    private final List<Refusal> found = new ArrayList<>();

    /** The field's value; nothing where it was refused, and then {@link #stop} throws. */
    public <T> @Nullable T read(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            found.add(refusal);
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
