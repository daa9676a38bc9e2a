// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/FileFormatBar.h"

#include "core/csv/TextDecoder.h"
#include "ui/import/LabelledField.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int linesShown = 3;
constexpr int lettersShown = 90;

/// A label in front of a field, for its mnemonic and its name.
} // namespace

FileFormatBar::FileFormatBar(QWidget *parent)
    : QWidget(parent), m_encoding(new QComboBox), m_separator(new QComboBox),
      m_header(new QCheckBox(tr("First row holds names"))),
      m_lines(new TextLabel({}, TextStyle::Small, Color::WarningText))
{
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    m_separator->setObjectName(QStringLiteral("importSeparator"));
    m_header->setObjectName(QStringLiteral("importHeader"));
    m_lines->setObjectName(QStringLiteral("importTellingLines"));
    m_lines->setWordWrap(true);
    m_lines->hide();
    m_encoding->setMaxVisibleItems(14);
    for (const TextEncoding &encoding : TextEncoding::all())
        m_encoding->addItem(encoding.name);
    const QList<std::pair<char, QString>> separators{
        {',', tr("Comma")}, {';', tr("Semicolon")}, {'\t', tr("Tab")}, {'|', tr("Vertical bar")}};
    for (const auto &[sign, name] : separators)
        m_separator->addItem(name, QVariant(int(sign)));
    auto *line = new FlowLayout;
    line->setSpacing(16);
    line->addWidget(new LabelledField(tr("Encoding"), m_encoding));
    line->addWidget(new LabelledField(tr("Separator"), m_separator));
    line->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_lines);

    const auto settle = [this] {
        if (!m_showing)
            Q_EMIT changed();
    };
    connect(m_encoding, &QComboBox::activated, this, [this, settle](int chosen) {
        m_choices.encoding = TextEncoding::all().at(chosen);
        settle();
    });
    connect(m_separator, &QComboBox::activated, this, [this, settle] {
        m_choices.delimiter = char(m_separator->currentData().toInt());
        settle();
    });
    connect(m_header, &QCheckBox::toggled, this, [this, settle](bool checked) {
        if (!m_showing)
            m_choices.hasHeader = checked;
        settle();
    });
}

void FileFormatBar::show(const CsvFile &file)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_encoding->setCurrentText(file.format().encoding.name);
    const int known = m_separator->findData(int(file.format().delimiter));
    if (known < 0)
        m_separator->addItem(QString(QLatin1Char(file.format().delimiter)), int(file.format().delimiter));
    m_separator->setCurrentIndex(known < 0 ? m_separator->count() - 1 : known);
    m_header->setChecked(file.hasHeader());
    showTellingLines(file);
}

void FileFormatBar::showTellingLines(const CsvFile &file)
{
    const EncodingGuess &guess = file.encodingGuess();
    const bool isGuess = guess.reason == EncodingGuess::Reason::Statistics ||
                         guess.reason == EncodingGuess::Reason::Nothing || m_choices.encoding;
    QStringList lines;
    for (const QByteArray &line : guess.tellingLines.mid(0, linesShown))
        lines.append(TextDecoder::preview(line, file.format().encoding).simplified().left(lettersShown));
    m_lines->setVisible(isGuess && !lines.isEmpty());
    if (m_choices.encoding)
        m_lines->setText(tr("Read as %1:", "encoding").arg(file.format().encoding.name) + u'\n' +
                         lines.join(u'\n'));
    else
        m_lines->setText(tr("The encoding is a guess. Are the letters right?") + u'\n' + lines.join(u'\n'));
}

} // namespace waymark
