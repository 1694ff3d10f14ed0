package vn.giothong.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: whose hat one wears and the entries of the rail that the role uses. */
@RequestScoped
@Named("frame")
public class Frame {
    /** An entry of the rail: the key of its text and where it leads. */
    public record Entry(String key, String path, boolean current) {}

    /** A role to wear, where, and whether it is worn now. */
    public record Choice(UUID id, String role, String place, boolean worn) {}

    private final CurrentActor current;
    private final Access access;
    private final Nodes nodes;
    private final RoutingContext routing;
    private final boolean demo;

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

    public List<Entry> getEntries() {
        var actor = current.find().orElse(null);
        var entries = new ArrayList<Entry>();
        if (actor == null) {
            return entries;
        }
        if (actor.donorOnly()) {
            entries.add(new Entry("web_nav_me", "/me", routing.normalizedPath().equals("/me")));
            entries.add(entry("me_donations", "/me/donations"));
            entries.add(entry("me_awards", "/me/awards"));
            entries.add(entry("me_drives", "/me/drives"));
            entries.add(entry("me_consents", "/me/consents"));
            entries.add(entry("me_requests", "/me/requests"));
            entries.add(entry("me_accesses", "/me/accesses"));
            return entries;
        }
        entries.add(entry("today", "/today"));
        add(entries, actor, Action.READ_DRIVE, "drives", "/drives");
        add(entries, actor, Action.READ_REPORT, "reports", "/reports");
        add(entries, actor, Action.READ_DONOR, "donors", "/donors");
        add(entries, actor, Action.HANDLE_REQUEST, "requests", "/requests");
        add(entries, actor, Action.READ_AWARD, "recognition", "/recognition");
        add(entries, actor, Action.READ_CLUB, "clubs", "/clubs");
        add(entries, actor, Action.READ_CARE_FIGURES, "care", "/care");
        entries.add(entry("chapters", "/chapters"));
        add(entries, actor, Action.KEEP_RULES, "rules", "/eligibility/rules");
        if (access.reach(actor, Action.READ_FUNDING).nothing()) {
            add(entries, actor, Action.READ_SENT_FUNDING, "funding", "/funding");
        } else {
            entries.add(entry("funding", "/funding"));
        }
        add(entries, actor, Action.MANAGE_ACCOUNTS, "accounts", "/admin/accounts");
        add(entries, actor, Action.READ_LOGS, "audit", "/admin/audit");
        return entries;
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
