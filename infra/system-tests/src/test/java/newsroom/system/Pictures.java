package newsroom.system;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A night in the hills with one lit window, for whoever needs a photo.
final class Pictures {
  private Pictures() {}

  static byte[] png(int width, int height) {
    return written(night(width, height), "png");
  }

  static byte[] jpeg(int width, int height) {
    return written(night(width, height), "jpg");
  }

  private static BufferedImage night(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x14263C), 0, height, new Color(0x3E5A6E)));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(0x1C2F2A));
    pen.fillPolygon(
        new int[] {0, width / 4, width / 2, width * 3 / 4, width},
        new int[] {height, height / 2, height * 3 / 4, height * 2 / 5, height},
        5);
    pen.setColor(new Color(0x5A3B28));
    pen.fillRect(width * 2 / 5, height * 3 / 5, width / 5, height / 4);
    pen.setColor(new Color(0xFFD27A));
    pen.fillRect(width * 9 / 20, height * 13 / 20, width / 10, height / 8);
    pen.dispose();
    return image;
  }

  private static byte[] written(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
