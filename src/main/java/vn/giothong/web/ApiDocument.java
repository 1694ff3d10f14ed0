package vn.giothong.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What the operations of the OpenAPI document have in common and none should have to say: pages are left out, a tag is the first
 * word of the address, a bearer token is asked for where one has to be signed in, and errors are problem documents.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String API = "/api/v1/";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final Set<HttpMethod> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith(API))
                .forEach(paths::removePathItem);
        var tags = new TreeSet<String>();
        paths.getPathItems().forEach((path, item) -> tags.add(describe(path.substring(API.length()), item)));
        document.setTags(
                tags.stream().map(tag -> OASFactory.createTag().name(tag)).toList());
        document.getComponents().addSecurityScheme(TOKEN, token()).addSchema(PROBLEM, problem());
        Stream.of(Refusal.values())
                .forEach(refusal -> document.getComponents().addResponse(refusal.component(), refusal.response()));
    }

    private static String describe(String address, PathItem item) {
        var tag = address.split("/", 2)[0];
        item.getOperations().forEach((method, operation) -> {
            var open =
                    operation.getSecurity() == null || operation.getSecurity().isEmpty();
            operation.setTags(List.of(tag));
            operation.setSecurity(
                    open
                            ? List.of()
                            : List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
            errors(operation, WRITING.contains(method), address.contains("{"), open);
        });
        return tag;
    }

    private static void errors(Operation operation, boolean writes, boolean named, boolean open) {
        var asks = named || hasParameters(operation);
        error(operation, Refusal.UNREADABLE, writes || asks);
        error(operation, Refusal.UNKNOWN_CALLER, writes || !open);
        error(operation, Refusal.NOT_ALLOWED, !open);
        error(operation, Refusal.NOT_THERE, named);
        error(operation, Refusal.CONFLICT, writes);
        error(operation, Refusal.UNACCEPTABLE, writes);
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static void error(Operation operation, Refusal refusal, boolean possible) {
        var responses = operation.getResponses();
        var status = String.valueOf(refusal.status);
        responses.removeAPIResponse(status);
        if (possible) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(refusal.component()));
        }
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token of POST /api/v1/tokens, or for donors of POST /api/v1/me/tokens");
    }

    /** As {@link Problem} is written; some codes carry more, such as candidates or blockers. */
    private static Schema problem() {
        var violation = object("field", "code", "message");
        return object("type", "title", "code", "detail")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation));
    }

    private static Schema object(String... texts) {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        Stream.of(texts)
                .forEach(name ->
                        schema.addProperty(name, OASFactory.createSchema().addType(SchemaType.STRING)));
        return schema;
    }

    /** Said once and referred to by every operation: written out, they were a third of a document that is read at each start. */
    private enum Refusal {
        UNREADABLE(400, "Something in the request cannot be read; violations name it"),
        UNKNOWN_CALLER(401, "Nobody is signed in"),
        NOT_ALLOWED(403, "Not allowed"),
        NOT_THERE(404, "Not there, or outside one's scope"),
        CONFLICT(409, "In another state or version, or something that is told stands in the way"),
        UNACCEPTABLE(422, "A value is not acceptable; violations name it");

        private final int status;
        private final String words;

        Refusal(int status, String words) {
            this.status = status;
            this.words = words;
        }

        private String component() {
            return PROBLEM + status;
        }

        private APIResponse response() {
            var schema = OASFactory.createSchema().ref(PROBLEM);
            return OASFactory.createAPIResponse()
                    .description(words)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType().schema(schema)));
        }
    }
}
