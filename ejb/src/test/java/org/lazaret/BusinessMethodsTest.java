package org.lazaret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The container lets others call only what is public: anything else compiles, works without a container, and fails in it. */
class BusinessMethodsTest {
    @Test
    void whatever_others_call_on_a_service_is_public() {
        assertEquals(Set.of(), hidden(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lazaret")));
    }

    @Test
    void the_rule_sees_a_service_that_breaks_it() {
        assertEquals(Set.of("Breaking.hidden"), hidden(new ClassFileImporter().importClasses(Breaking.class, Calling.class)));
    }

    private static Set<String> hidden(JavaClasses classes) {
        return classes.stream().filter(each -> each.isAnnotatedWith(Stateless.class) || each.isAnnotatedWith(Singleton.class))
                .flatMap(each -> each.getMethods().stream()).filter(BusinessMethodsTest::isHidden)
                .filter(method -> method.getCallsOfSelf().stream().anyMatch(call -> isElsewhere(call.getOriginOwner(), method.getOwner())))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isHidden(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    /** Its own lambdas and nested classes are the service itself. */
    private static boolean isElsewhere(JavaClass caller, JavaClass service) {
        return !caller.equals(service) && !caller.getEnclosingClass().map(service::equals).orElse(false);
    }

    @Stateless
    static class Breaking {
        void hidden() {
            own();
        }

        void own() {
        }
    }

    static class Calling {
        void call(Breaking service) {
            service.hidden();
        }
    }
}
