package org.lazaret.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads settings by name and collects what is wrong with them, so that a person sees all mistakes at once. */
class SettingsReader {
    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int port(String name, int otherwise) {
        Optional<String> value = text(name);
        if (value.isPresent() && !value.get().matches("[1-9]\\d{0,4}") || value.map(Integer::parseInt).orElse(1) > 65535) {
            wrong(name + " must be a port number from 1 to 65535 (it is " + value.get() + ").");
            return otherwise;
        }
        return value.map(Integer::parseInt).orElse(otherwise);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> kind, E otherwise) {
        Optional<String> value = text(name);
        return value.map(text -> Stream.of(kind.getEnumConstants())
            .filter(each -> each.name().equalsIgnoreCase(text)).findFirst().orElseGet(() -> {
                String choices = Arrays.stream(kind.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
                wrong(name + " must be " + choices + " (it is " + text + ").");
                return otherwise;
            })).orElse(otherwise);
    }

    /** An IP address or a host name that resolves. */
    Optional<String> address(String name) {
        return text(name).filter(value -> {
            try {
                InetAddress.getByName(value);
                return true;
            } catch (UnknownHostException unknown) {
                wrong(name + " must be an address of a machine (it is " + value + ").");
                return false;
            }
        });
    }

    Optional<String> instant(String name) {
        return text(name).filter(value -> {
            try {
                OffsetDateTime.parse(value);
                return true;
            } catch (DateTimeException notATime) {
                wrong(name + " must be a time with offset such as 2021-08-09T10:24:00+08:00 (it is " + value + ").");
                return false;
            }
        });
    }

    Optional<Path> file(String name) {
        return text(name).flatMap(value -> {
            try {
                Path file = Path.of(value);
                if (Files.isReadable(file) && Files.isRegularFile(file)) {
                    return Optional.of(file.toAbsolutePath());
                }
            } catch (InvalidPathException notAPath) {
                // said below, like a file that is not there
            }
            wrong(name + " must name a file that can be read (it is " + value + ").");
            return Optional.empty();
        });
    }

    /** A secret by itself, or from the file that NAME_FILE names; both at once is a mistake. */
    Optional<String> secret(String name) {
        Optional<Path> file = file(name + "_FILE");
        if (file.isEmpty()) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
        }
        if (environment.containsKey(name)) {
            wrong("Give either " + name + " or " + name + "_FILE, not both.");
        }
        try {
            return Optional.of(Files.readString(file.get()).strip());
        } catch (IOException unreadable) {
            wrong(name + "_FILE cannot be read: " + file.get());
            return Optional.empty();
        }
    }

    /** Whether somebody set it, rightly or wrongly. */
    boolean names(String name) {
        return environment.containsKey(name);
    }

    /** Notes each of the named settings that is set although the one they belong to is not. */
    void onlyWith(String owner, String... names) {
        Stream.of(names).filter(environment::containsKey).forEach(name -> wrong(name + " is set but " + owner + " is not."));
    }

    void wrong(String mistake) {
        mistakes.add(mistake);
    }

    void refuseIfWrong() {
        if (!mistakes.isEmpty()) {
            throw new StartProblem(mistakes);
        }
    }
}
