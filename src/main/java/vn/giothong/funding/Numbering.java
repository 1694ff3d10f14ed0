package vn.giothong.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers from 0 for ids, in the order in which they are met. */
final class Numbering {
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();

    int of(UUID id) {
        return numbers.computeIfAbsent(id, ignored -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }

    /** Its number, where it was met. */
    @Nullable
    Integer find(UUID id) {
        return numbers.get(id);
    }

    boolean knows(UUID id) {
        return numbers.containsKey(id);
    }

    UUID id(int number) {
        return ids.get(number);
    }

    int size() {
        return ids.size();
    }
}
