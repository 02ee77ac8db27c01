package org.lazaret.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lazaret.shared.Migration;

/**
 * A fresh, migrated schema for a test class, with Hibernate on it. Say {@code @ExtendWith(Database.class)} and take a
 * {@code Database} as a parameter of the test, of {@code @BeforeEach} or of the constructor: within one class it is always
 * the same one, so tests of a class share its rows and must not depend on being alone.
 *
 * <pre>{@code
 * UUID room = database.call(em -> new Rooms(em, clock).build(...).id());
 * }</pre>
 */
public class Database implements ParameterResolver, AutoCloseable {
    private final Schema schema;
    private final EntityManagerFactory factory;

    /** For JUnit, which makes one to resolve parameters; tests take theirs as a parameter. */
    public Database() {
        schema = null;
        factory = null;
    }

    /** Without JUnit, for a benchmark; the caller closes it. */
    public static Database fresh() {
        return new Database(Schema.fresh());
    }

    private Database(Schema schema) {
        this.schema = schema;
        this.factory = Persistence.createEntityManagerFactory("lazaret", Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource", schema.source(),
            "hibernate.dialect", DatabaseServer.get().dialect(),
            "hibernate.connection.provider_disables_autocommit", "false",
            Migration.DONE, "true"));
    }

    /** One transaction: committed at the end, rolled back if the work throws. */
    public void run(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    /** One transaction with an answer: committed at the end, rolled back if the work throws. */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T answer = work.apply(em);
                em.getTransaction().commit();
                return answer;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /**
     * Lets {@code many} rivals start at the same moment, each in a thread of its own, and waits for all.
     *
     * @param rival the work of rival number 0, 1, …; it opens its own transactions
     * @return one outcome each, in the order of the numbers: the answer or what was thrown
     */
    public <T> List<Outcome<T>> together(int many, IntFunction<T> rival) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> futures = IntStream.range(0, many).mapToObj(number -> threads.submit((Callable<T>) () -> {
                start.await();
                return rival.apply(number);
            })).toList();
            start.countDown();
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a rival got: an answer, or what it was refused with. */
    public record Outcome<T>(T answer, Throwable thrown) {
        public boolean succeeded() {
            return thrown == null;
        }
    }

    /** Statements that this connection has been asked so far, this one with them: counted by the database itself. */
    public static long questions(EntityManager em) {
        Object[] row = (Object[]) em.createNativeQuery("show session status like 'Questions'").getSingleResult();
        return Long.parseLong(row[1].toString());
    }

    /** The first column of the first row as a number. */
    public long count(String sql, Object... arguments) {
        return ((Number) one(sql, arguments)).longValue();
    }

    /** The first column of the first row. */
    public Object one(String sql, Object... arguments) {
        try (Connection connection = connection(); PreparedStatement statement = prepared(connection, sql, arguments);
             var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new AssertionError("no row for: " + sql);
            }
            return rows.getObject(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /**
     * One statement in a transaction of its own.
     *
     * @return the number of rows it changed
     */
    public int execute(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connection(); PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** A connection of its own to the same schema, in auto-commit mode; the caller closes it. */
    public Connection connection() throws SQLException {
        return schema.source().getConnection();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Database resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            ofClass = ofClass.getParent().get();
        }
        return ofClass.getStore(ExtensionContext.Namespace.create(Database.class))
            .getOrComputeIfAbsent("database", key -> new Database(Schema.fresh()), Database.class);
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
            schema.close();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(), null);
        } catch (ExecutionException refused) {
            return new Outcome<>(null, refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
