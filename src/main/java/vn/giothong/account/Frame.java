package vn.giothong.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: whose hat one wears and the entries of the rail that the role uses. */
@RequestScoped
@Named("frame")
public class Frame {
    /** So many the rail shows at most, the last of them a lid over the rest. */
    private static final int MOST = 7;

    /** An entry of the rail: the key of its text and where it leads. */
    public record Entry(String key, String path, boolean current) {}

    /** A role to wear, where, and whether it is worn now. */
    public record Choice(UUID id, String role, String place, boolean worn) {}

    private final CurrentActor current;
    private final Access access;
    private final Nodes nodes;
    private final RoutingContext routing;
    private final boolean demo;
    private @Nullable List<Entry> entries;

    Frame(
            CurrentActor current,
            Access access,
            Nodes nodes,
            RoutingContext routing,
            @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.current = current;
        this.access = access;
        this.nodes = nodes;
        this.routing = routing;
        this.demo = demo;
    }

    public boolean isDemo() {
        return demo;
    }

    public @Nullable Actor getActor() {
        return current.find().orElse(null);
    }

    public Optional<Actor.Held> hat() {
        return current.hat().map(Hat::held);
    }

    /** The roles to choose from; empty for somebody with one. */
    @Transactional
    public List<Choice> getHats() {
        var hats = current.hats();
        var worn = current.hat().orElse(null);
        return hats.size() < 2
                ? List.of()
                : hats.stream()
                        .map(hat -> new Choice(hat.id(), hat.held().role().name(), place(hat.held()), hat.equals(worn)))
                        .toList();
    }

    /** Whether donors' records open to the reader somewhere: else no page leads there. */
    public boolean isDonorReader() {
        return reach(Action.READ_DONOR).map(reach -> !reach.nothing()).orElse(false);
    }

    /** Whether the figures of a whole area open to the reader, and not those of a club or a collector alone. */
    public boolean isAreaReader() {
        return reach(Action.READ_REPORT)
                .map(reach -> reach.everything() || !reach.chapterIds().isEmpty())
                .orElse(false);
    }

    private Optional<Reachable> reach(Action action) {
        return current.find().map(actor -> access.reach(actor, action));
    }

    /** The role worn, as the code of a text. */
    public @Nullable String getRole() {
        return hat().map(held -> held.role().name()).orElse(null);
    }

    /** The name of the unit in which the role is held; empty where it has none. */
    @Transactional
    public String getPlace() {
        return hat().map(this::place).orElse("");
    }

    private String place(Actor.Held held) {
        return nodes.name(held.nodeKind(), held.nodeId());
    }

    /** The entries that the rail shows at once. */
    public List<Entry> getEntries() {
        var all = all();
        return all.size() > MOST ? all.subList(0, MOST - 1) : all;
    }

    /** The entries under the lid. */
    public List<Entry> getMore() {
        var all = all();
        return all.size() > MOST ? all.subList(MOST - 1, all.size()) : List.of();
    }

    /** Whether the page belongs to one of those under the lid. */
    public boolean isMoreOpen() {
        return getMore().stream().anyMatch(Entry::current);
    }

    private List<Entry> all() {
        if (entries == null) {
            entries = List.copyOf(find());
        }
        return entries;
    }

    private List<Entry> find() {
        var actor = current.find().orElse(null);
        var found = new ArrayList<Entry>();
        if (actor == null) {
            return found;
        }
        if (actor.donorOnly()) {
            found.add(new Entry("web_nav_me", "/me", routing.normalizedPath().equals("/me")));
            found.add(entry("me_donations", "/me/donations"));
            found.add(entry("me_awards", "/me/awards"));
            found.add(entry("me_drives", "/me/drives"));
            found.add(entry("me_consents", "/me/consents"));
            found.add(entry("me_requests", "/me/requests"));
            found.add(entry("me_accesses", "/me/accesses"));
            return found;
        }
        found.add(entry("today", "/today"));
        add(found, actor, Action.READ_DRIVE, "drives", "/drives");
        add(found, actor, Action.READ_REPORT, "reports", "/reports");
        add(found, actor, Action.READ_DONOR, "donors", "/donors");
        add(found, actor, Action.HANDLE_REQUEST, "requests", "/requests");
        if (access.reach(actor, Action.READ_AWARD).nothing()) {
            add(found, actor, Action.READ_AWARD_TOTALS, "recognition", "/recognition/promptness");
        } else {
            found.add(entry("recognition", "/recognition"));
        }
        add(found, actor, Action.READ_CLUB, "clubs", "/clubs");
        add(found, actor, Action.READ_CARE_FIGURES, "care", "/care");
        add(found, actor, Action.SEND_MESSAGE, "messages", "/messages");
        found.add(entry("chapters", "/chapters"));
        if (access.reach(actor, Action.READ_DONOR).nothing()) {
            add(found, actor, Action.REDEEM_CERTIFICATE, "certificates", "/certificates");
        }
        add(found, actor, Action.KEEP_RULES, "rules", "/eligibility/rules");
        if (Stream.of(Action.READ_FUNDING, Action.READ_SENT_FUNDING, Action.READ_AWARD_TOTALS)
                .anyMatch(action -> !access.reach(actor, action).nothing())) {
            found.add(entry("funding", "/funding"));
        }
        add(found, actor, Action.MANAGE_ACCOUNTS, "accounts", "/admin/accounts");
        add(found, actor, Action.READ_LOGS, "audit", "/admin/audit");
        return found;
    }

    private void add(List<Entry> entries, Actor actor, Action action, String key, String path) {
        if (!access.reach(actor, action).nothing()) {
            entries.add(entry(key, path));
        }
    }

    private Entry entry(String key, String path) {
        return new Entry("web_nav_" + key, path, routing.normalizedPath().startsWith(path));
    }

    /** The address of this page, to come back to after choosing a language. */
    public String getHere() {
        return routing.request().uri();
    }
}
