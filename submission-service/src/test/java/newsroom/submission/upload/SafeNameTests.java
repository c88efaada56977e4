package newsroom.submission.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeNameTests {
  @Test
  void aNameIsShownWithoutWhatCouldDeceive() {
    assertThat(SafeName.of("C:\\桌面\\夜门诊.JPG", "照片", "jpg", "jpeg")).isEqualTo("夜门诊.JPG");
    assertThat(SafeName.of("../../etc/passwd", "附件", "txt")).isEqualTo("passwd.txt");
    assertThat(SafeName.of("账单\u202Egpj.exe", "附件", "pdf")).isEqualTo("账单gpj.exe.pdf");
    assertThat(SafeName.of("a\r\nSet-Cookie: x\u0000.pdf", "附件", "pdf"))
        .isEqualTo("aSet-Cookie_ x.pdf");
    assertThat(SafeName.of("...", "照片", "png")).isEqualTo("照片.png");
    assertThat(SafeName.of("\uD800半个字.png", "照片", "png")).isEqualTo("半个字.png");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    String name = SafeName.of("䶮".repeat(300) + ".docx", "附件", "docx");
    assertThat(name).endsWith("䶮.docx");
    assertThat(name.codePointCount(0, name.length())).isEqualTo(100);
  }
}
