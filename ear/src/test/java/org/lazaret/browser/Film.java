package org.lazaret.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a phone's camera sees of labels that somebody holds before it, a little askew: in grey, as Y4M, played over and over. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_SECOND = 10;
    private static final double ASKEW = Math.toRadians(8);
    private static final int LABEL_EDGE = 260;

    private Film() {
    }

    /** Two seconds of nothing, then a second of each label. */
    static Path of(Path folder, String... labels) throws IOException, WriterException {
        Path film = folder.resolve("labels.y4m");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F" + FRAMES_A_SECOND + ":1 Ip A1:1 C420jpeg\n").getBytes(StandardCharsets.US_ASCII));
            aSecond(out, desk());
            aSecond(out, desk());
            for (String label : labels) {
                BufferedImage picture = desk();
                hold(picture, new QRCodeWriter().encode(label, BarcodeFormat.QR_CODE, 0, 0));
                aSecond(out, picture);
            }
        }
        return film;
    }

    private static BufferedImage desk() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private static void hold(BufferedImage picture, BitMatrix squares) {
        Graphics2D pen = picture.createGraphics();
        pen.rotate(ASKEW, WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate((WIDTH - LABEL_EDGE) / 2, (HEIGHT - LABEL_EDGE) / 2);
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, LABEL_EDGE, LABEL_EDGE);
        pen.scale((double) LABEL_EDGE / squares.getWidth(), (double) LABEL_EDGE / squares.getHeight());
        pen.setColor(Color.DARK_GRAY);
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    pen.fillRect(x, y, 1, 1);
                }
            }
        }
        pen.dispose();
    }

    private static void aSecond(OutputStream out, BufferedImage picture) throws IOException {
        byte[] noColour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(noColour, (byte) 128);
        for (int frame = 0; frame < FRAMES_A_SECOND; frame++) {
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
            out.write(noColour);
        }
    }
}
