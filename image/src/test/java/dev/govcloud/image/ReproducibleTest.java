package dev.govcloud.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Two builds that differ in the order of side-by-side steps come out the same. */
class ReproducibleTest {
  private static final String CONFIG = "io/quarkus/runtime/generated/SharedConfig";
  private static final String READER = "io/quarkus/runtime/generated/RunTimeConfigCustomizer";
  private static final String TYPE = "Lio/smallrye/config/ConfigMappings$ConfigClass;";
  private static final String BASE = "io/quarkus/runtime/configuration/AbstractConfigBuilder";

  @TempDir Path folder;

  @Test
  void theOrderOfStepsIsNotSeen() throws IOException {
    byte[] one =
        rewritten("one", List.of("a.First", "b.Second", "c.Third"), "proxykey7", "proxykey3");
    byte[] two =
        rewritten("two", List.of("c.Third", "a.First", "b.Second"), "proxykey1", "proxykey9");
    assertThat(two).isEqualTo(one);
  }

  @Test
  void whatIsDeclaredIsSeen() throws IOException {
    byte[] one = rewritten("one", List.of("a.First", "b.Second"), "proxykey1", "proxykey2");
    byte[] two = rewritten("two", List.of("a.First", "b.Other"), "proxykey1", "proxykey2");
    byte[] same = rewritten("same", List.of("a.First", "b.Second"), "proxykey1", "proxykey1");
    assertThat(two).isNotEqualTo(one);
    assertThat(same).as("one value is not two").isNotEqualTo(one);
  }

  @Test
  void otherFilesStayAsTheyAre() throws IOException {
    Path to = folder.resolve("other.jar.out");
    Reproducible.rewrite(jar("other", List.of("a.First"), "proxykey1", "proxykey2"), to);
    try (ZipFile jar = new ZipFile(to.toFile())) {
      assertThat(jar.getInputStream(jar.getEntry("META-INF/text")).readAllBytes())
          .asString()
          .isEqualTo("proxykey1");
      assertThat(jar.stream().map(ZipEntry::getName)).isSorted();
    }
  }

  private byte[] rewritten(String name, List<String> declared, String left, String taken)
      throws IOException {
    Path to = folder.resolve(name + ".out");
    Reproducible.rewrite(jar(name, declared, left, taken), to);
    return Files.readAllBytes(to);
  }

  private Path jar(String name, List<String> declared, String left, String taken)
      throws IOException {
    Path file = folder.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      add(jar, CONFIG + ".class", config(declared));
      add(jar, READER + ".class", reader(declared.size()));
      add(jar, "recorded/Left.class", recorded("recorded/Left", left, taken));
      add(jar, "META-INF/text", "proxykey1".getBytes());
    }
    return file;
  }

  private static void add(ZipOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  private static byte[] config(List<String> declared) {
    ClassWriter writer = type(CONFIG);
    MethodVisitor code = method(writer, "<clinit>");
    for (int i = 0; i < declared.size(); i++) {
      code.visitLdcInsn(declared.get(i));
      code.visitLdcInsn("prefix");
      String signature = "(Ljava/lang/String;Ljava/lang/String;)" + TYPE;
      code.visitMethodInsn(Opcodes.INVOKESTATIC, BASE, "configClass", signature, false);
      code.visitFieldInsn(Opcodes.PUTSTATIC, CONFIG, "configClass$" + i, TYPE);
      code.visitLdcInsn(declared.get(i));
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, BASE, "ensureLoaded", "(Ljava/lang/String;)V", false);
    }
    return end(writer, code);
  }

  private static byte[] reader(int declared) {
    ClassWriter writer = type(READER);
    MethodVisitor code = method(writer, "configBuilder");
    for (int i = 0; i < declared; i++) {
      code.visitFieldInsn(Opcodes.GETSTATIC, CONFIG, "configClass$" + i, TYPE);
      code.visitVarInsn(Opcodes.ASTORE, 2);
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitVarInsn(Opcodes.ALOAD, 2);
      String signature = "(Ljava/lang/Object;" + TYPE + ")V";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, BASE, "withMapping", signature, false);
    }
    return end(writer, code);
  }

  private static byte[] recorded(String name, String left, String taken) {
    ClassWriter writer = type(name);
    MethodVisitor code = method(writer, "deploy");
    code.visitLdcInsn(left);
    code.visitInsn(Opcodes.POP);
    code.visitLdcInsn(taken);
    code.visitInsn(Opcodes.POP);
    return end(writer, code);
  }

  private static ClassWriter type(String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    return writer;
  }

  private static MethodVisitor method(ClassWriter writer, String name) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, name, "()V", null, null);
    code.visitCode();
    return code;
  }

  private static byte[] end(ClassWriter writer, MethodVisitor code) {
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
