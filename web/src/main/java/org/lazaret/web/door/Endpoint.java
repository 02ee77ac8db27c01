package org.lazaret.web.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A REST method as the policy table names it.
 *
 * @param key     {@code POST /api/stays/{stay}/departure}
 * @param changes whether it may change something: every method but {@code GET}, {@code HEAD} and {@code OPTIONS}
 * @param command whether it runs through {@link Command}
 * @param asks    the names its query may have
 */
public record Endpoint(String key, boolean changes, boolean command, Set<String> asks) {
    private static final Map<Method, Endpoint> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    static Endpoint of(Class<?> resource, Method method) {
        return KNOWN.computeIfAbsent(method, m -> read(resource, m));
    }

    private static Endpoint read(Class<?> resource, Method method) {
        String verb = verb(method).orElseThrow(() -> new IllegalStateException(method + " is no endpoint"));
        String path = "/api" + part(resource.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
        boolean command = method.isAnnotationPresent(Command.class) || resource.isAnnotationPresent(Command.class);
        return new Endpoint(verb + " " + path, !READS.contains(verb), command, asks(resource, method));
    }

    /** What the method takes, and what its class does for all its methods. */
    private static Set<String> asks(Class<?> resource, Method method) {
        return Stream.<AnnotatedElement>concat(Stream.of(method.getParameters()), Stream.of(resource.getDeclaredFields()))
                .map(each -> each.getAnnotation(QueryParam.class)).filter(Objects::nonNull).map(QueryParam::value).collect(Collectors.toUnmodifiableSet());
    }

    /** The HTTP method; empty for a Java method that is no endpoint. */
    static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(found -> found != null).map(HttpMethod::value).findFirst();
    }

    private static String part(Path path) {
        if (path == null) {
            return "";
        }
        String plain = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}").replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }
}
