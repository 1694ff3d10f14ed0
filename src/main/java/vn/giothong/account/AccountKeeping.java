package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What the technical administrator does: opens accounts, gives and ends roles, suspends. Nothing here shows a donor. */
@ApplicationScoped
class AccountKeeping {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,59}");

    /** A role to be given; without a first day it holds from today. */
    record NewRole(
            @Nullable Role role,
            @Nullable UUID nodeId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decisionNumber) {}

    /** An opened account and the path by which its owner sets the password. */
    record Opened(AccountRecord account, String passwordPath) {}

    private final Access access;
    private final Nodes nodes;
    private final PasswordLinks links;
    private final Audit audit;
    private final Clock clock;

    AccountKeeping(Access access, Nodes nodes, PasswordLinks links, Audit audit, Clock clock) {
        this.access = access;
        this.nodes = nodes;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Listing<AccountRecord> list(Actor actor, Paging paging) {
        access.mustHold(actor, Action.MANAGE_ACCOUNTS);
        List<Account> page = Account.find("order by username")
                .page(paging.page(), paging.size())
                .list();
        return new Listing<>(records(page), Account.count());
    }

    @Transactional
    AccountRecord get(Actor actor, UUID id) {
        return record(account(actor, id));
    }

    @Transactional
    Opened open(Actor actor, @Nullable String givenName, @Nullable String fullName, @Nullable NewRole first) {
        access.mustHold(actor, Action.MANAGE_ACCOUNTS);
        var username = Given.text("username", givenName, 60);
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.at("username", "username_form");
        }
        if (Account.named(username).isPresent()) {
            throw Refusal.at("username", "username_taken");
        }
        var account = new Account(username, Given.text("fullName", fullName, 120), clock.instant());
        account.persist();
        record(actor, "account.opened", account, null);
        if (first != null) {
            give(actor, account, first);
        }
        return new Opened(record(account), links.issue(account));
    }

    @Transactional
    String newLink(Actor actor, UUID id) {
        var account = account(actor, id);
        record(actor, "account.link", account, null);
        return links.issue(account);
    }

    @Transactional
    AccountRecord.RoleHeld addRole(Actor actor, UUID id, NewRole wanted) {
        var given = give(actor, account(actor, id), wanted);
        return held(given, nodes.names(List.of(given)));
    }

    private RoleAssignment give(Actor actor, Account account, NewRole wanted) {
        var role = Given.value("role", wanted.role());
        var kind = Nodes.kind(role);
        if (role == Role.DONOR) {
            throw Refusal.at("role", "role_not_granted");
        }
        if (!nodes.exists(kind, wanted.nodeId())) {
            throw Refusal.at("nodeId", "role_node");
        }
        var from = wanted.validFrom() == null ? LocalDate.now(clock) : wanted.validFrom();
        if (wanted.validTo() != null && !wanted.validTo().isAfter(from)) {
            throw Refusal.at("validTo", "role_dates");
        }
        var given = new RoleAssignment(account.id, role, kind, wanted.nodeId(), from);
        given.validTo = wanted.validTo();
        given.decisionNumber = Given.optional("decisionNumber", wanted.decisionNumber(), 60);
        given.grantedBy = actor.accountId();
        given.persist();
        record(actor, "role.granted", account, role.name());
        return given;
    }

    /** The role ends today; one that has not begun never does. */
    @Transactional
    void endRole(Actor actor, UUID id, UUID roleId) {
        var account = account(actor, id);
        var given = RoleAssignment.<RoleAssignment>findByIdOptional(roleId)
                .filter(found -> found.accountId.equals(id))
                .orElseThrow(Refusal::notFound);
        mustBeAnother(actor, id);
        var today = LocalDate.now(clock);
        if (given.validTo == null || given.validTo.isAfter(today)) {
            given.validTo = given.validFrom.isAfter(today) ? given.validFrom : today;
            record(actor, "role.ended", account, given.role.name());
        }
    }

    @Transactional
    void suspend(Actor actor, UUID id, boolean suspended) {
        var account = account(actor, id);
        mustBeAnother(actor, id);
        account.active = !suspended;
        if (suspended) {
            account.endSessions();
        }
        record(actor, suspended ? "account.suspended" : "account.restored", account, null);
    }

    private static void mustBeAnother(Actor actor, UUID id) {
        if (actor.accountId().equals(id)) {
            throw Refusal.conflict("own_account");
        }
    }

    private Account account(Actor actor, UUID id) {
        access.mustHold(actor, Action.MANAGE_ACCOUNTS);
        return Account.<Account>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    private AccountRecord record(Account account) {
        return records(List.of(account)).get(0);
    }

    /** With the roles of all of them and the names of all their places at once. */
    private List<AccountRecord> records(List<Account> accounts) {
        var ids = accounts.stream().map(account -> account.id).toList();
        var roles = RoleAssignment.currentOf(ids, LocalDate.now(clock));
        var places = nodes.names(roles);
        var held = roles.stream()
                .collect(Collectors.groupingBy(
                        role -> role.accountId, Collectors.mapping(role -> held(role, places), Collectors.toList())));
        return accounts.stream()
                .map(account -> AccountRecord.of(account, held.getOrDefault(account.id, List.of())))
                .toList();
    }

    private static AccountRecord.RoleHeld held(RoleAssignment given, Map<UUID, String> places) {
        return new AccountRecord.RoleHeld(
                given.id,
                given.role,
                given.nodeKind,
                given.nodeId,
                given.nodeId == null ? "" : places.getOrDefault(given.nodeId, ""),
                given.validFrom,
                given.validTo);
    }

    private void record(Actor actor, String act, Account account, @Nullable String detail) {
        audit.record(actor.accountId(), actor.fullName(), act, "account", account.id, detail);
    }
}
