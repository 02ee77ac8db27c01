package org.lazaret.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Policy;

/** Every endpoint has its row in the policy and every row its endpoint; whatever changes something is a command. */
class EndpointsTest {
    /** What changes something without being a command, and why. */
    private static final Map<String, String> NO_COMMANDS = Map.of(
            "POST /api/session", "no transaction may be open while a password is hashed, and a repeated sign-in is a new one",
            "POST /api/sites/{site}/placing-checks", "it changes nothing; what it asks about is too long for an address",
            "POST /api/readings", "readings say themselves whether they were there before; a delivery signs a row of its own");
    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lazaret.web").stream()
            .filter(each -> each.isAnnotatedWith(Path.class)).<Class<?>>map(JavaClass::reflect).toList();

    @Test
    void every_endpoint_has_a_row_in_the_policy() {
        assertEquals(Set.of(), withoutRow(endpoints(RESOURCES)));
    }

    @Test
    void every_row_of_the_policy_has_an_endpoint() {
        Set<String> keys = keys(endpoints(RESOURCES));
        assertEquals(Set.of(), Policy.rows().stream().filter(row -> !row.method().equals("TASK")).map(Policy.Row::key)
                .filter(key -> !keys.contains(key)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatever_changes_something_is_a_command() {
        assertEquals(NO_COMMANDS.keySet(), withoutCommand(endpoints(RESOURCES)));
    }

    @Test
    void a_command_answers_with_a_response_that_can_be_kept() {
        assertEquals(Set.of(), notKept(RESOURCES));
    }

    @Test
    void the_rules_see_a_class_that_breaks_them() {
        List<Class<?>> breaking = List.of(Breaking.class);
        assertEquals(Set.of("GET /api/breaking/{thing}", "DELETE /api/breaking", "POST /api/breaking"), withoutRow(endpoints(breaking)));
        assertEquals(Set.of("DELETE /api/breaking"), withoutCommand(endpoints(breaking)));
        assertEquals(Set.of("POST /api/breaking"), notKept(breaking));
    }

    @Test
    void an_endpoint_knows_the_names_its_query_may_have() {
        assertEquals(Set.of(Set.of("limit", "page"), Set.of("page")),
                endpoints(List.of(Asking.class)).stream().map(Endpoint::asks).collect(Collectors.toSet()));
    }

    @Test
    void there_are_endpoints_to_look_at() {
        assertFalse(endpoints(RESOURCES).isEmpty());
        assertEquals(Set.of(), NO_COMMANDS.keySet().stream().filter(key -> !keys(endpoints(RESOURCES)).contains(key)).collect(Collectors.toSet()));
    }

    private static Set<String> withoutRow(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::key).filter(key -> Policy.row(key).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutCommand(List<Endpoint> endpoints) {
        return endpoints.stream().filter(each -> each.changes() && !each.command()).map(Endpoint::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> notKept(List<Class<?>> resources) {
        return methods(resources).filter(method -> Endpoint.of(method.getDeclaringClass(), method).command())
                .filter(method -> method.getReturnType() != Response.class)
                .map(method -> Endpoint.of(method.getDeclaringClass(), method).key()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::key).collect(Collectors.toSet());
    }

    private static List<Endpoint> endpoints(List<Class<?>> resources) {
        return methods(resources).map(method -> Endpoint.of(method.getDeclaringClass(), method)).toList();
    }

    private static Stream<Method> methods(List<Class<?>> resources) {
        return resources.stream().flatMap(each -> Stream.of(each.getDeclaredMethods())).filter(method -> Endpoint.verb(method).isPresent());
    }

    /** One name for all its methods, one for one of them. */
    @Path("/asking")
    static class Asking {
        @QueryParam("page")
        private String page;

        @GET
        public String list(@QueryParam("limit") int limit) {
            return page + limit;
        }

        @DELETE
        public Response none() {
            return Response.noContent().build();
        }
    }

    /** Breaks each rule once; its path has a pattern, which the policy does not repeat. */
    @Path("/breaking")
    static class Breaking {
        @GET
        @Path("/{thing: [0-9a-f]{8}(-[0-9a-f]{4})*}")
        public String noRow() {
            return "";
        }

        @DELETE
        public Response noCommand() {
            return Response.noContent().build();
        }

        @POST
        @Command
        public String notKept() {
            return "";
        }
    }
}
