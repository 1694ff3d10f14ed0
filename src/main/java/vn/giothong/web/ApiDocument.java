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
        error(operation, 400, writes || asks, "Something in the request cannot be read; violations name it");
        error(operation, 401, writes || !open, "Nobody is signed in");
        error(operation, 403, !open, "Not allowed");
        error(operation, 404, named, "Not there, or outside one's scope");
        error(operation, 409, writes, "In another state or version, or something that is told stands in the way");
        error(operation, 422, writes, "A value is not acceptable; violations name it");
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static void error(Operation operation, int status, boolean possible, String words) {
        var responses = operation.getResponses();
        responses.removeAPIResponse(String.valueOf(status));
        if (possible) {
            responses.addAPIResponse(String.valueOf(status), problem(words));
        }
    }

    private static APIResponse problem(String words) {
        var schema = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createAPIResponse()
                .description(words)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
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
}
