// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/InventedNames.h"

#include <QStringList>

namespace waymark {

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Names from "written/address"; a name alone is both.
QList<InventedName> names(const char *text)
{
    QList<InventedName> list;
    for (const QString &word : words(text)) {
        const QString written = word.section(QLatin1Char('/'), 0, 0);
        const QString address = word.section(QLatin1Char('/'), 1, 1);
        list.append({written, address.isEmpty() ? written.toLower() : address});
    }
    return list;
}

const QStringList &companyHeads()
{
    static const QStringList list = words(
        "North South East West Silver Copper Amber Cedar Maple Granite Harbor Summit Valley River Stone "
        "Bright Clear Deep High Long Blue Green Red White Black Golden Iron Crystal Ember Frost Solar "
        "Lunar Tidal Quiet Swift Bold True Prime First Open Alder Aspen Birch Coral Delta Falcon Heron "
        "Juniper Lark Meridian Nova Onyx Pioneer Quartz Raven Sable Terra Umber Vesper Willow");
    return list;
}

const QStringList &companyTails()
{
    static const QStringList list = words(
        "beam field gate bridge ford line mark point ridge side stead stream view ward way wood works "
        "yard crest dale fall forge glen grove haven hill keep lake land loom mill moor path peak port "
        "reach rise rock root row sail shore spring star stone tide tower vale vault wave well wick wind "
        "worth brook cliff");
    return list;
}

const QStringList &companyTrades()
{
    static const QStringList list = words(
        "Robotics Logistics Insurance Energy Foods Pharma Media Games Telecom Airlines Rail Retail Bank "
        "Capital Motors Steel Paper Textiles Optics Semiconductors Software Analytics Security Health "
        "Diagnostics Education Travel Housing Chemicals Shipping");
    return list;
}

/// The company's parts. Every index below the number of combinations gives another one, and neighbours differ
/// in all parts.
struct Company
{
    QString head;
    QString tail;
    QString trade;
    int again = 0; ///< How often all combinations were used before.
};

Company companyAt(int index)
{
    const int heads = int(companyHeads().size());
    const int tails = int(companyTails().size());
    const int trades = int(companyTrades().size());
    const int combinations = heads * tails * trades;
    // A factor without a divisor in common with the number of combinations visits each once.
    constexpr qint64 stride = 48'271;
    const int mixed = int(qint64(index % combinations) * stride % combinations);
    return {companyHeads().at(mixed % heads), companyTails().at(mixed / heads % tails),
            companyTrades().at(mixed / heads / tails), index / combinations};
}

} // namespace

const QList<InventedName> &InventedNames::firstNames()
{
    static const QList<InventedName> list = names(
        "Ada Adele Amara Amir/amir Ana André/andre Anika Anton Aoife Ayşe/ayse Beatriz Björn/bjorn Bruno "
        "Camila "
        "Carlos Chiara Chloé/chloe Clara Dae-jung/daejung Daniel Daria David Deepa Diego Dmitri Ebba Elena "
        "Elif "
        "Emil Emma Eszter Farid Fatima Felix Finn Freya Gabriela Gustav Hana Haruto Hélène/helene Henrik "
        "Hugo "
        "Ibrahim Ines Ingrid Isla Ivan Jakub Jana Jasper Joana João/joao Jonas José/jose Julia Jun Kai Karim "
        "Katarzyna Kavya Kenji Kofi Lars Laura Leila Leon Li Liam Linnea Lucía/lucia Luka Mads Magda Malik "
        "Małgorzata/malgorzata Marco María/maria Marta Mateo Mei Mia Michal Mina Nadia Naoko Nia Nils Noor "
        "Nora "
        "Olga Oliver Omar Oskar Paolo Paweł/pawel Pedro Petra Priya Rahul Ravi Renée/renee Rosa Sami Sara "
        "Selma "
        "Sergei Sina Siobhán/siobhan Sofia Søren/soren Stella Sunita Tarek Tereza Theo Thomas Tuva Vera "
        "Viktor "
        "Wei Yara Yasmin Yuki Yusuf Zeynep Zoë/zoe Žofie/zofie さくら/sakura 健太/kenta 미나/minah "
        "محمد/mohammed "
        "ليلى/layla נועה/noa");
    return list;
}

const QList<InventedName> &InventedNames::lastNames()
{
    static const QList<InventedName> list = names(
        "Abara Adeyemi Ahlberg Almeida Andersen Aoki Arslan Asante Bakker Banerjee Barros Bauer Becker Berg "
        "Bianchi Björk/bjork Blanc Bondar Braun Brennan Brown Byrne Çelik/celik Carvalho Castillo Chan Chen "
        "Cohen Costa Dahl Dang Delgado Demir Diaz Dubois Eriksen Esposito Fabre Fernández/fernandez Fischer "
        "Fontaine Friis Fuchs Gallo García/garcia Georgiou Ghosh Girard Gómez/gomez Grant Gruber Gupta Haas "
        "Hansen Hart Hashimoto Hayashi Hoang Hoffmann Holm Horváth/horvath Huang Hughes Ibarra Ito Ivanova "
        "Jansen Jensen Johansson Joshi Kaplan Kaur Kelly Khan Kim Klein Kovács/kovacs Kowalski "
        "Krüger/krueger "
        "Kumar Lam Larsen Laurent Lee Lehmann Lindqvist Lopes Lund Maas MacLeod Marchetti Marín/marin Martin "
        "Mbeki Mehta Mendes Meyer Molnár/molnar Moreau Mori Müller/mueller Murphy Nair Nakamura Navarro "
        "Nguyen "
        "Nielsen Novák/novak Nowak O’Brien/obrien Okafor Olsen Ortega Osei Park Patel Peeters Petrov Pham "
        "Popescu Rao Reyes Ricci Romano Rossi Roy Ruiz Ryan Saito Santos Sato Schmidt Schneider Sharma Silva "
        "Singh Smit Soto Steiner Suzuki Svensson Takahashi Tan Tanaka Taylor Tran Vargas Vidal Virtanen "
        "Vogel "
        "Wagner Walker Wang Weber Wieczorek Wójcik/wojcik Wong Yamada Yıldız/yildiz Young Zhang Zhou "
        "Zimmermann "
        "鈴木/suzuki-k 김/gim الحسن/alhassan כהן/kohen");
    return list;
}

int InventedNames::personCount()
{
    return int(firstNames().size() * lastNames().size());
}

QString InventedNames::company(int index)
{
    const Company company = companyAt(index);
    QString name = company.head + company.tail + QLatin1Char(' ') + company.trade;
    if (company.again > 0)
        name += QLatin1Char(' ') + QString::number(company.again + 1);
    return name;
}

QString InventedNames::companyDomain(int index)
{
    return company(index).toLower().replace(QLatin1Char(' '), QLatin1Char('-')) + QLatin1String(".example");
}

} // namespace waymark
