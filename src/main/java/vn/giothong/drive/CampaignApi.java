package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** The seasons and movements that a drive may belong to, named in the language of the reader and in both. */
@Path("/api/v1/campaigns")
@Authenticated
class CampaignApi {
    record Item(String code, String name, String nameVi, String nameEn) {}

    private final Language language;

    CampaignApi(Language language) {
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(summary = "The seasons and movements that a drive may belong to")
    public Listing<Item> list() {
        var items = Campaign.<Campaign>list("order by code").stream()
                .map(one -> new Item(one.code, one.name(language.vietnamese()), one.nameVi, one.nameEn))
                .toList();
        return new Listing<>(items, items.size());
    }
}
