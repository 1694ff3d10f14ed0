package vn.giothong.consent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one consent is about: a purpose, and for invitations the channel. */
record Subject(Purpose purpose, @Nullable Channel channel) {
    static final List<Subject> ALL = all();

    private static List<Subject> all() {
        var all = new ArrayList<Subject>();
        for (var purpose : Purpose.values()) {
            if (purpose == Purpose.INVITATION) {
                for (var channel : Channel.values()) {
                    all.add(new Subject(purpose, channel));
                }
            } else {
                all.add(new Subject(purpose, null));
            }
        }
        return List.copyOf(all);
    }
}
