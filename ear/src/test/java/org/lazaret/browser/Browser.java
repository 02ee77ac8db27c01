package org.lazaret.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lazaret.running.TestServer;

/**
 * A Chromium for a test class: say {@code @ExtendWith(Browser.class)} and take a {@code Browser} as a parameter of the
 * test. Each page is a person of their own, with cookies of their own. A test fails when a page of its threw a script
 * error or was refused something by the Content-Security-Policy.
 */
public class Browser implements ParameterResolver, AfterEachCallback, AutoCloseable {
    private static final Path PICTURES = Path.of(System.getProperty("lazaret.target"), "pictures");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", "--disable-sync");

    /** Two cores carry server, database and browser. */
    private static final int PATIENCE_MS = 30_000;

    /**
     * Asks for what is wrong alone. Deque's builder opens a page beside each that it looks at and has everything told that
     * is right, too, which takes three times as long.
     */
    private static final String FINDINGS = """
        tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
            .then(found => found.violations.map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html).join(' ')}`))""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** For JUnit, which makes one to resolve parameters; tests take theirs as a parameter. */
    public Browser() {
        playwright = null;
        chromium = null;
    }

    private Browser(Path executable, List<String> more) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create();
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
            .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
    }

    /** One whose camera shows this film, and whose people let it: to be closed by the test that has it. */
    static Browser filming(Path film) {
        return new Browser(Chromium.orSkip(), List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film));
    }

    /** A new person at the start page, on this screen and in this language. */
    public Page open(Screen screen, Language language) {
        return open(screen, language, "");
    }

    /** @param path below the product's address, without a leading slash */
    public Page open(Screen screen, Language language, String path) {
        return open(screen, language, path, ServiceWorkerPolicy.BLOCK);
    }

    /** As {@link #open(Screen, Language, String)}, on a device that keeps the application: some hundred files, which only those fetch who will lose the network. */
    Page openKeeping(Screen screen, Language language, String path) {
        return open(screen, language, path, ServiceWorkerPolicy.ALLOW);
    }

    private Page open(Screen screen, Language language, String path, ServiceWorkerPolicy keeping) {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(TestServer.get().address().toString())
            .setViewportSize(screen.width, screen.height).setIsMobile(screen.touch).setHasTouch(screen.touch)
            .setLocale(language.tag).setTimezoneId("Asia/Shanghai").setServiceWorkers(keeping));
        person.setDefaultTimeout(15_000);
        people.add(person);
        Page page = person.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.navigate("/" + path);
        return page;
    }

    /** Keeps a picture of the page in {@code ear/target/pictures}, for people to look at. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picturePath(name)));
    }

    static Path picturePath(String name) {
        return PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png");
    }

    /** Fails when axe finds anything against WCAG 2.2 A and AA, naming rule and element. */
    public void expectAccessible(Page page) {
        // What is still moving is measured where nobody will see it.
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity)");
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Object findings = page.evaluate(FINDINGS, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        Assertions.assertEquals(List.of(), findings, page.url());
    }

    /** Fails when the page is wider than the screen. */
    public void expectNoSidewaysScroll(Page page) {
        Object over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertEquals(0, ((Number) over).intValue(), "pixels too wide at " + page.url());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context).getOrComputeIfAbsent("browser", key -> new Browser(Chromium.orSkip(), List.of()), Browser.class);
    }

    /** Everybody of this test goes home; what their pages complained of is the test's failure. */
    @Override
    public void afterEach(ExtensionContext context) {
        Browser used = store(context).get("browser", Browser.class);
        if (used != null) {
            used.goHome();
        }
    }

    private void goHome() {
        List<String> heard = List.copyOf(complaints);
        people.forEach(BrowserContext::close);
        people.clear();
        complaints.clear();
        Assertions.assertEquals(List.of(), heard);
    }

    @Override
    public void close() {
        if (playwright != null) {
            try {
                goHome();
            } finally {
                playwright.close();
            }
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(Browser.class));
    }
}
