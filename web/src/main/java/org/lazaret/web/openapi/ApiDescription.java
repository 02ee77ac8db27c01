package org.lazaret.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;

/**
 * Says once, for every operation, what holds for all: who may call it, that failures are problem documents, that a
 * command brings a key and an edit a version.
 */
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String SESSION = "session";
    /** The generator names operations package.Class_method; the words behind the last dot say enough. */
    private static final Pattern PACKAGE = Pattern.compile("^.*\\.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.servers(null);
        api.setInfo(OASFactory.createInfo().title("Lazaret").version("1").license(OASFactory.createLicense()
                .name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")).description("""
                Rooms, people and stays of isolation sites. Times are ISO 8601 in UTC. Failures are problem documents \
                (RFC 9457); their types are described in docs/api/problems."""));
        components(api);
        Map<String, PathItem> sorted = new TreeMap<>(api.getPaths().getPathItems());
        api.setPaths(OASFactory.createPaths());
        sorted.forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> describe(method, path, operation));
            api.getPaths().addPathItem(path, item);
        });
    }

    private static void components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getComponents().addSecurityScheme(SESSION, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("lazaret")
                .description("Set by signing in at POST /api/session."));
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }

    private static Schema problem() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .description("A problem document; the facts of its type are further members.")
                .addProperty("type", text("stable address of the type: /api/problems/NAME"))
                .addProperty("title", text("in the reader's language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("what happened and why, in the reader's language"))
                .addProperty("help", text("what helps, in the reader's language"))
                .addProperty("instance", text("names this answer in the log"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static void describe(PathItem.HttpMethod method, String path, Operation operation) {
        operation.setOperationId(PACKAGE.matcher(operation.getOperationId()).replaceFirst(""));
        Optional<Policy.Row> row = Policy.row(method + " " + path);
        row.ifPresent(found -> who(operation, found));
        boolean open = row.filter(found -> found.where() == Policy.Where.OPEN).isPresent();
        if (!open) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SESSION));
        }
        if (method != PathItem.HttpMethod.GET) {
            header(operation, "X-Lazaret", "1: proof for programs that the request is meant; pages send their origin", false);
            header(operation, "Idempotency-Key", "16 to 100 random characters; the same key again gives the same answer and "
                    + "does nothing", method == PathItem.HttpMethod.POST && !open);
        }
        if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH
                || method != PathItem.HttpMethod.GET && path.startsWith("/api/stays/")) {
            header(operation, "If-Match", "the version that was read, as the ETag gave it", false);
        }
        operation.getResponses().defaultValue(failure());
    }

    private static void who(Operation operation, Policy.Row row) {
        operation.addExtension("x-where", row.where().name());
        if (!row.roles().isEmpty()) {
            operation.addExtension("x-roles", row.roles().stream().sorted().map(Role::name).toList());
        }
        if (row.seenThrough() != null) {
            operation.addExtension("x-seen-through", row.seenThrough());
        }
    }

    private static void header(Operation operation, String name, String description, boolean required) {
        boolean there = operation.getParameters() != null && operation.getParameters().stream()
                .anyMatch(p -> p.getIn() == Parameter.In.HEADER && name.equals(p.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter().name(name).in(Parameter.In.HEADER)
                    .description(description).required(required)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static APIResponse failure() {
        Content content = OASFactory.createContent().addMediaType("application/problem+json",
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
        return OASFactory.createAPIResponse().description("a problem").content(content);
    }
}
