// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

// Runs a fuzz target without libFuzzer, for compilers that have none and for the ordinary tests: over its
// corpus, and over mutations of it that are the same in every run. Arguments: the corpus, and how many
// mutations.

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size);

namespace {

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const quint8 *>(bytes.constData()), size_t(bytes.size()));
}

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    static const QByteArray telling("\",;\t|\r\n\0=+'\xC3\xA9\xEF\xBB\xBF\xFF\xFE\x81s", 21);
    for (int i = random.bounded(1, 6); i > 0; --i) {
        const int at = random.bounded(int(bytes.size()) + 1);
        const QByteArray &other = corpus.at(random.bounded(int(corpus.size())));
        switch (random.bounded(4)) {
        case 0:
            bytes.insert(at, telling.at(random.bounded(int(telling.size()))));
            break;
        case 1:
            bytes.remove(at, random.bounded(1, 8));
            break;
        case 2:
            bytes.replace(at, 1, QByteArray(1, char(random.bounded(256))));
            break;
        default:
            bytes.insert(at, other.sliced(random.bounded(int(other.size()))));
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        qFatal("usage: %s CORPUS MUTATIONS", argv[0]);
    QList<QByteArray> corpus;
    const QDir folder(QFile::decodeName(argv[1]));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        corpus.append(file.readAll());
        run(corpus.last());
    }
    if (corpus.isEmpty())
        qFatal("the corpus is empty");
    QRandomGenerator random(4180);
    for (int left = atoi(argv[2]); left > 0; --left)
        run(mutated(corpus.at(random.bounded(int(corpus.size()))), corpus, random));
    return 0;
}
