package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** The pages of the technical administrator: who may sign in, with which roles. */
@Path("/admin/accounts")
@Authenticated
class AccountPages {
    /** An entry of a choice. */
    record Option(String value, String text) {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountList(List<AccountRecord> accounts, Paging paging, long total) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountNew(List<Option> roles) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountPage(
            AccountRecord account,
            List<Option> roles,
            @Nullable String link) implements TemplateInstance {}

    private final AccountKeeping accounts;
    private final Nodes nodes;
    private final CurrentActor current;
    private final Form form;
    private final Language language;
    private final Access access;

    AccountPages(
            AccountKeeping accounts, Nodes nodes, CurrentActor current, Form form, Language language, Access access) {
        this.accounts = accounts;
        this.nodes = nodes;
        this.current = current;
        this.form = form;
        this.language = language;
        this.access = access;
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        var found = accounts.list(current.get(), paging);
        return Pages.ok(new AccountList(found.items(), paging, found.total()));
    }

    @GET
    @Path("new")
    public Response blank() {
        access.mustHold(current.get(), Action.MANAGE_ACCOUNTS);
        return Pages.ok(new AccountNew(roles()));
    }

    @POST
    @Path("new")
    public Response open(UriInfo uri) {
        var username = form.required("username");
        var fullName = form.required("fullName");
        var role = wanted();
        if (!form.hasErrors()) {
            try {
                var opened = accounts.open(current.get(), username, fullName, role);
                return Pages.ok(new AccountPage(opened.account(), roles(), absolute(uri, opened.passwordPath())));
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(new AccountNew(roles()));
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") UUID id) {
        return Pages.ok(new AccountPage(accounts.get(current.get(), id), roles(), null));
    }

    @POST
    @Path("{id}/link")
    public Response link(@PathParam("id") UUID id, UriInfo uri) {
        var path = accounts.newLink(current.get(), id);
        return Pages.ok(new AccountPage(accounts.get(current.get(), id), roles(), absolute(uri, path)));
    }

    @POST
    @Path("{id}/roles")
    public Response addRole(@PathParam("id") UUID id) {
        var role = wanted();
        if (role != null && !form.hasErrors()) {
            try {
                accounts.addRole(current.get(), id, role);
                return Pages.seeOther("/admin/accounts/" + id, "account_role_added");
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(new AccountPage(accounts.get(current.get(), id), roles(), null));
    }

    @POST
    @Path("{id}/roles/{rid}/end")
    public Response endRole(@PathParam("id") UUID id, @PathParam("rid") UUID roleId) {
        accounts.endRole(current.get(), id, roleId);
        return Pages.seeOther("/admin/accounts/" + id, "account_role_ended");
    }

    @POST
    @Path("{id}/suspend")
    public Response suspend(@PathParam("id") UUID id) {
        accounts.suspend(current.get(), id, true);
        return Pages.seeOther("/admin/accounts/" + id, "account_suspended");
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") UUID id) {
        accounts.suspend(current.get(), id, false);
        return Pages.seeOther("/admin/accounts/" + id, "account_restored");
    }

    /** The role chosen in the form, with its place by code; what is wrong is said at the field. */
    private AccountKeeping.@Nullable NewRole wanted() {
        form.required("role");
        var role = form.choice("role", Role.class);
        if (role == null) {
            return null;
        }
        var code = form.text("nodeId");
        var node = code == null ? null : nodes.coded(Nodes.kind(role), code).orElse(null);
        if (code != null && node == null) {
            form.reject("nodeId", "role_node");
        }
        return new AccountKeeping.NewRole(
                role, node, form.date("validFrom"), form.date("validTo"), form.text("decisionNumber"));
    }

    private List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.DONOR)
                .map(role -> new Option(role.name(), Texts.text(language.code(), "role_" + role.name())))
                .toList();
    }

    private static String absolute(UriInfo uri, String path) {
        return uri.getBaseUri().resolve(path).toString();
    }
}
